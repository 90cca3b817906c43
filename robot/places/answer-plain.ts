import type { Answer } from './answer-types.js';

/** An answer that only speaks. */
export function plain(title: string, spoken: string): Answer {
  const screen = { title, lines: [], choices: [] };
  return { spoken, screen, place: null, spot: null, offerToLead: false };
}
