import { InvalidArgumentError } from 'commander';

/** A commander parser for whole numbers within bounds. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < from || value > to) {
      throw new InvalidArgumentError(`Give a whole number from ${from} to ${to}.`);
    }
    return value;
  };
}

/** A commander parser for `x,y` in metres of the map frame. */
export function point(text: string): [number, number] {
  const [x = Number.NaN, y = Number.NaN, ...rest] = text.split(',').map(Number);
  if (!Number.isFinite(x) || !Number.isFinite(y) || rest.length > 0) {
    throw new InvalidArgumentError('Give x,y in metres of the map, for example 3.5,12.');
  }
  return [x, y];
}
