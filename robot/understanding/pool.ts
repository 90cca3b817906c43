/** The mean of the rows that count, brought to length 1. @param rows one vector after the other */
export function pooled(rows: Float32Array, width: number): Float32Array {
  const sum = new Float32Array(width);
  for (let at = 0; at < rows.length; at += 1) {
    sum[at % width] = (sum[at % width] ?? 0) + (rows[at] ?? 0);
  }
  const length = Math.hypot(...sum);
  // All zeros or no numbers: near to nothing.
  return length > 0 && Number.isFinite(length) ? sum.map((value) => value / length) : sum.fill(0);
}

/** The cosine of two vectors of length 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return Math.max(-1, Math.min(1, sum));
}
