/*
 * What the machine itself can do: a thread that does nothing but sleep until each 20 ms, in its own
 * process: `sleeper.js <seconds>`. Prints, as JSON, when it woke: ms.
 */

const PERIOD_MS = 20;
const NEVER = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

const turns = (Number(process.argv[2]) * 1000) / PERIOD_MS;
const began = performance.now();
const wokeAt = Array.from({ length: turns }, (_, turn) => {
  Atomics.wait(NEVER, 0, 0, Math.max(0, began + (turn + 1) * PERIOD_MS - performance.now()));
  return performance.now();
});
console.log(JSON.stringify(wokeAt));
