import { LANGUAGES, type Localized } from '../../../zone/wire/index.js';
import type { Point } from '../plan/shape.js';
import { element, escape, metres, type Markup } from './element.js';

/** Height of a line of text, as a multiple of the letters' size. */
const LINE = 1.2;
/** From the middle of a line to its baseline, as a multiple of the letters' size. */
const BASELINE = 0.35;

export interface LabelStyle {
  readonly className: string;
  /** Letter size, metres. */
  readonly size: number;
  /** Which part of the text lies at the point; default its middle. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Which line lies at the point: `top` the first, `middle` the middle, `bottom` the last. */
  readonly rise?: 'top' | 'middle' | 'bottom';
}

/** A text in all four languages, one of which the root's `data-lang` shows. */
export const drawLabel = (label: Localized, at: Point, style: LabelStyle): Markup =>
  placed(
    at,
    LANGUAGES.map((language) => drawText(label[language], style, language)),
  );

/** A text that is the same in every language. */
export const drawPlainLabel = (text: string, at: Point, style: LabelStyle): Markup =>
  placed(at, [drawText(text, style)]);

// Letters are in centimetres under a scale: browsers treat letters below one unit as too small to draw.
const placed = ([x, y]: Point, texts: readonly Markup[]): Markup =>
  element(
    'g',
    { class: 'plan-label', transform: `translate(${metres(x)} ${metres(-y)}) scale(0.01)` },
    texts,
  );

function drawText(text: string, style: LabelStyle, lang?: string): Markup {
  const { className, anchor = 'middle', rise = 'middle' } = style;
  const size = style.size * 100;
  const lines = text.split('\n');
  const above = { top: 0, middle: (lines.length - 1) / 2, bottom: lines.length - 1 }[rise];
  const first = size * (BASELINE - above * LINE);
  const spans = lines.map((line, index) =>
    element('tspan', { x: 0, y: first + index * size * LINE }, [escape(line)]),
  );
  const attributes = { class: className, 'font-size': size, 'text-anchor': anchor, lang };
  return element('text', attributes, spans);
}
