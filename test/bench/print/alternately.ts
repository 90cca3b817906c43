/** ms of each turn of two acts that take turns, so that a busy machine slows both; one turn before counts for neither. */
export async function alternately(
  turns: number,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<[first: number[], second: number[]]> {
  await first();
  await second();
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    times[0].push(await timed(first));
    times[1].push(await timed(second));
  }
  return times;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
