import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distances } from './distance.js';

it('is the distance to the nearest blocked cell or to the border, for any grid', () => {
  const anyGrid = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc
        .array(fc.boolean(), { minLength: width * height, maxLength: width * height })
        .map((blocked) => ({ width, height, blocked })),
    );
  fc.assert(
    fc.property(anyGrid, ({ width, height, blocked }) => {
      const grid = {
        width,
        height,
        resolution: 0.5,
        origin: { x: 0, y: 0 },
        data: new Int8Array(width * height),
      };
      const found = distances(grid, (index) => blocked[index] ?? true);
      found.forEach((distance, index) => {
        expect(distance).toBeCloseTo(0.5 * bruteForce(width, height, blocked, index), 9);
      });
    }),
  );
});

function bruteForce(width: number, height: number, blocked: boolean[], index: number): number {
  const column = index % width;
  const row = (index - column) / width;
  let best = Infinity;
  for (let y = -1; y <= height; y++) {
    for (let x = -1; x <= width; x++) {
      const inside = x >= 0 && y >= 0 && x < width && y < height;
      if (inside && blocked[y * width + x] !== true) continue;
      best = Math.min(best, Math.hypot(x - column, y - row));
    }
  }
  return best;
}
