import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { RobotError } from '../../error/robot-error.js';

/** `map.yaml` of nav2_map_server; other keys are left to other tools. */
export const MapHeader = z.object({
  image: z.string().min(1),
  mode: z
    .enum(['trinary', 'scale'], { error: 'must be trinary, or scale for a speed mask' })
    .default('trinary'),
  /** metres per cell */
  resolution: z.number().min(0.005).max(1),
  /** x, y (metres) and yaw of the lower-left corner */
  origin: z.tuple([
    z.number(),
    z.number(),
    z.literal(0, { error: 'yaw must be 0; turn the image instead' }),
  ]),
  negate: z.union([z.literal([0, 1]), z.boolean().transform((on) => (on ? 1 : 0))]),
  occupied_thresh: z.number().min(0).max(1),
  free_thresh: z.number().min(0).max(1),
});
export type MapHeader = z.infer<typeof MapHeader>;

/** How shades mean occupancy: `trinary` for maps and keepouts, `scale` for speed masks. */
export type MapMode = MapHeader['mode'];

/**
 * @param file named in messages
 * @throws RobotError `map.invalid-yaml`, with `file:line:column`
 */
export function parseMapHeader(text: string, file: string, mode: MapMode = 'trinary'): MapHeader {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new RobotError(
      'map.invalid-yaml',
      `${file}:${line}:${col}  ${error.message}; mend the YAML there`,
    );
  }
  const result = MapHeader.safeParse(document.toJS({ maxAliasCount: 10 }));
  if (result.success && result.data.mode === mode) return result.data;
  if (result.success) {
    throw new RobotError(
      'map.invalid-yaml',
      `${file}  mode: must be ${mode}; save the map again with --mode ${mode}`,
    );
  }
  throw new RobotError(
    'map.invalid-yaml',
    result.error.issues
      .map(({ path, message }) => `${file}  ${path.map(String).join('.')}: ${message}`)
      .join('\n'),
  );
}

/** For a scale every shade counts, so that 100 steps of occupancy survive. */
const THRESHOLDS: Readonly<Record<MapMode, readonly string[]>> = {
  trinary: ['occupied_thresh: 0.65', 'free_thresh: 0.196'],
  scale: ['occupied_thresh: 1.0', 'free_thresh: 0.0'],
};

/** @param image file name beside the yaml */
export const formatMapHeader = (
  image: string,
  resolution: number,
  origin: { readonly x: number; readonly y: number },
  mode: MapMode = 'trinary',
): string =>
  [
    `image: ${image}`,
    `mode: ${mode}`,
    `resolution: ${resolution}`,
    `origin: [${origin.x}, ${origin.y}, 0]`,
    'negate: 0',
    ...THRESHOLDS[mode],
    '',
  ].join('\n');
