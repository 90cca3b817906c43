import { FREE, OCCUPIED } from '../grid/cell.js';
import type { GridMap } from '../types.js';
import { element, group, metres, type Markup } from './element.js';

/** A surveyed map as two paths: its free floor and what stands on it. */
export const drawSurveyed = (map: GridMap): Markup =>
  group('plan-survey', [
    element('path', { class: 'plan-floor', d: cellsPath(map, FREE) }),
    element('path', { class: 'plan-wall', d: cellsPath(map, OCCUPIED) }),
  ]);

/** One rectangle for each run of equal cells in a row. */
function cellsPath({ width, height, resolution, origin, data }: GridMap, value: number): string {
  const runs: string[] = [];
  for (let row = 0; row < height; row++) {
    const y = metres(-(origin.y + (row + 1) * resolution));
    for (let column = 0; column < width; column++) {
      if (data[row * width + column] !== value) continue;
      const start = column;
      while (column < width && data[row * width + column] === value) column++;
      const length = metres((column - start) * resolution);
      runs.push(
        `M${metres(origin.x + start * resolution)} ${y}h${length}v${metres(resolution)}h-${length}z`,
      );
    }
  }
  return runs.join('');
}
