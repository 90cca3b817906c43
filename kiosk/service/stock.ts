import type { Journal } from '../journal/index.js';

/** A tray holds 250 to 500 sheets; below this somebody should bring paper. */
export const LOW_SHEETS = 50;

type Books = Pick<Journal, 'since' | 'service' | 'stock'>;

export interface PaperStock {
  loadedAt: number;
  loaded: number;
  used: number;
  left: number;
  low: boolean;
}

/** As counted since staff last said how many sheets are in; null before they ever did. */
export function paperStock({ service, since }: Books): PaperStock | null {
  const [last] = service.last(['paper.loaded'], 1);
  if (last?.line.kind !== 'paper.loaded') return null;
  const { sheets } = last.line;
  const used = since(last.at).sheets;
  const left = Math.max(0, sheets - used);
  return { loadedAt: last.at, loaded: sheets, used, left, low: left < LOW_SHEETS };
}

/** What must be in the cash box since it was last taken out, won: notes, and coins that no hopper takes back. */
export function boxWon({ service, since, stock }: Books): { since: number; won: number } {
  const at = service.last(['cash-box.taken'], 1)[0]?.at ?? 0;
  const inHoppers = new Set(stock().map(({ won }) => won));
  const boxed = since(at).taken.filter(({ item, won }) => item === 'note' || !inHoppers.has(won));
  return { since: at, won: boxed.reduce((sum, { won, count }) => sum + won * count, 0) };
}
