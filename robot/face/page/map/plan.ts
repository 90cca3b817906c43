import type { Language } from '../../../../zone/wire/index.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Plan {
  /** The drawing's viewBox: plan units are metres. */
  box: Box;
  /** The drawing with its labels in a language, and the place of a spot as the target. */
  markup: (language: Language, spot?: string) => string;
}

/** The site's plan; null when it cannot be read: the way is then shown without it. */
export async function fetchPlan(): Promise<Plan | null> {
  try {
    const response = await fetch('/site/plan.svg');
    if (!response.ok) return null;
    return planOf(await response.text());
  } catch {
    return null;
  }
}

function planOf(text: string): Plan | null {
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const box = boxOf(drawing.getAttribute('viewBox'));
  if (!box || drawing.nodeName !== 'svg') return null;
  return {
    box,
    markup: (language, spot) => {
      drawing.setAttribute('data-lang', language);
      for (const place of drawing.querySelectorAll<SVGElement>('[data-place]')) {
        place.classList.toggle('is-target', isPlaceOf(place, spot));
      }
      return drawing.outerHTML;
    },
  };
}

/** A spot is named for its place, with a number when there are several: `copier`, `tax-kiosk-2`. */
function isPlaceOf({ dataset: { place } }: SVGElement, spot?: string): boolean {
  return place !== undefined && (spot === place || spot?.replace(/-\d+$/, '') === place);
}

function boxOf(viewBox: string | null): Box | null {
  const [x, y, width, height] = (viewBox ?? '').split(/[\s,]+/).map(Number);
  if (x === undefined || y === undefined || !width || !height) return null;
  return { x, y, width, height };
}
