import { element, type Markup } from './element.js';
import type { IconName } from './icon-names.js';

/** `d` of a line of the icon; `fill` ones are filled instead. A square of 24, drawn for this plan. */
interface Icon {
  readonly line?: string;
  readonly fill?: string;
}

const HEART = 'M12 20S4 15 4 9.4A4.3 4.3 0 0 1 12 7.2a4.3 4.3 0 0 1 8 2.2C20 15 12 20 12 20Z';
const DOT = 'h.01';

const DRAWINGS: Readonly<Record<IconName, Icon>> = {
  information: { line: `M12 11v7.5M12 6${DOT}M10 11h2M9.8 18.5h4.4` },
  entrance: { line: 'M13 4h6v16h-6M3.5 12H14M10.5 8l4 4-4 4' },
  exit: { line: 'M11 4H5v16h6M9.5 12H20M16.5 8l4 4-4 4' },
  ticket: {
    line: 'M3.5 7h17v3.2a1.8 1.8 0 0 0 0 3.6V17h-17v-3.2a1.8 1.8 0 0 0 0-3.6ZM14.5 7.5v1.4M14.5 11.3v1.4M14.5 15.1v1.4',
  },
  kiosk: { line: 'M6.5 3.5h7l4 4v13h-11ZM13.5 3.5v4h4M9.5 12h5M9.5 16h5' },
  tax: { line: 'M4 6l3.6 12L12 7l4.4 11L20 6M3.5 11h17' },
  computer: { line: 'M3.5 5h17v10.5h-17ZM8.5 20h7M12 15.5V20' },
  restroom: {
    line: 'M12 4v16',
    fill: 'M7 3.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM7 7.8c-1.7 0-2.9 1-2.9 2.4v4h1.5V20h2.8v-5.8h1.5v-4C9.9 8.8 8.7 7.8 7 7.8ZM17 3.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM17 7.8c-1.2 0-2 .6-2.4 1.8l-1.6 5.6h2V20h4v-4.8h2l-1.6-5.6C19 8.4 18.2 7.8 17 7.8Z',
  },
  accessible: {
    line: 'M10 8v6h5l3 5.5M10 10.5h4.5M7.2 12.4a4.7 4.7 0 1 0 6.6 5.8',
    fill: 'M10 2.3a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8Z',
  },
  nursing: {
    line: 'M8.5 9.5h7V19a2 2 0 0 1-2 2h-3a2 2 0 0 1-2-2ZM8 9.5V7.2h8v2.3M10.4 7.2c0-2.4.5-3.9 1.6-3.9s1.6 1.5 1.6 3.9M8.5 13.5h3M8.5 17h3',
  },
  atm: {
    line: `M3 7h18v10H3ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6.3 12${DOT}M17.7 12${DOT}`,
  },
  copier: { line: 'M7 9V4h10v5M7.5 17H4.5V9h15v8h-3M7.5 14h9v6.5h-9Z' },
  water: { line: 'M12 3.5c3.5 4.2 5.5 7 5.5 10a5.5 5.5 0 0 1-11 0c0-3 2-5.8 5.5-10Z' },
  charging: { fill: 'M13.5 2.5 5.5 13.5h5L9.8 21.5 18.5 10h-5.3Z' },
  cafe: {
    line: 'M4.5 9h11.5v6a4 4 0 0 1-4 4h-3.5a4 4 0 0 1-4-4ZM16 10.5h1.5a2.4 2.4 0 0 1 0 4.8H16M8 3.5V6M12.3 3.5V6',
  },
  elevator: { line: 'M5 3.5h14v17H5ZM9 10.2l3-3.5 3 3.5M9 13.8l3 3.5 3-3.5' },
  parking: { line: 'M8.5 20V4.5H13a4.6 4.6 0 0 1 0 9.2H8.5' },
  aed: { line: HEART, fill: 'M13 7.8 9.3 13h2.3l-.9 4 4-5.4h-2.4Z' },
  lost: { line: 'M4.5 9h15v11h-15ZM9 9V6.8a3 3 0 0 1 6 0V9' },
  passport: {
    line: 'M5.5 3.5h13v17h-13ZM12 13.4a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6ZM9.3 17h5.4',
  },
  camera: {
    line: 'M3.5 8H8l1.5-2.5h5L16 8h4.5v11h-17ZM12 16.6a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6Z',
  },
  portrait: {
    line: 'M5 3.5h14v17H5ZM12 12.3a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM7.5 18c.6-2.3 2.3-3.4 4.5-3.4s3.9 1.1 4.5 3.4',
  },
  heart: { fill: HEART },
  hands: {
    line: 'M6.5 13V7.5M9.7 11.5v-7M12.9 11.5V4M16 12V6M6.5 13v2.5c0 3.2 2.1 5.2 5 5.2 2.7 0 4.3-1.3 5.4-3.6l3-5',
  },
  robot: { line: `M5.5 9h13v10h-13ZM12 9V5M9.3 13${DOT}M14.7 13${DOT}M10 16.2h4M12 4.5${DOT}` },
  seat: { line: 'M6.5 4v9.5H17V20M6.5 13.5V20' },
};

/** The icon around (0, 0), `size` units wide; its colour is CSS `color`. */
export function drawIcon(name: IconName, size: number): Markup {
  const { line, fill } = DRAWINGS[name];
  const paths = [
    ...(fill ? [element('path', { class: 'plan-icon-fill', d: fill })] : []),
    ...(line ? [element('path', { class: 'plan-icon-line', d: line })] : []),
  ];
  const transform = `scale(${String(Math.round((size / 24) * 1e5) / 1e5)}) translate(-12 -12)`;
  return element('g', { class: 'plan-icon', transform }, paths);
}
