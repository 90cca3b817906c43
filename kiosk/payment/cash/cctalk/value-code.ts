import { COINS_WON, NOTES_WON } from '../denominations.js';

/** Header 156: a bill's four digits times this is its value in won. */
export interface CountryScaling {
  factor: number;
  decimals: number;
}

/** Part 3, "Bill type naming": `KR0010A` is country, four digits, issue. Null: not a note of ours. */
export function noteWon(id: string, scaling: CountryScaling): number | null {
  const [, digits] = /^KR(\d{4})[A-Z0-9]$/.exec(id) ?? [];
  if (digits === undefined) return null;
  const won = (Number(digits) * scaling.factor) / 10 ** scaling.decimals;
  return NOTES_WON.includes(won) ? won : null;
}

/** Part 3, "Coin type naming": `KR500A` is country, three digits, issue. Null: not a coin of ours. */
export function coinWon(id: string): number | null {
  const [, digits] = /^KR(\d{3})[A-Z0-9 ]$/.exec(id) ?? [];
  const won = Number(digits);
  return COINS_WON.includes(won) ? won : null;
}

/** Channels with their value, those of other money left out. */
export function valued(
  names: ReadonlyMap<number, string>,
  wonOf: (id: string) => number | null,
): Map<number, number> {
  const all = [...names].map(([channel, id]) => [channel, wonOf(id)] as const);
  return new Map(all.filter((each): each is readonly [number, number] => each[1] !== null));
}
