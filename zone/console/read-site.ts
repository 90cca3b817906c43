import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { parse } from 'yaml';
import { z } from 'zod';
import { Localized } from '../wire/index.js';
import type { SiteGuide } from './site-guide.js';

/** Degrees counter-clockwise from east, as in `plan.yaml`. */
const COMPASS = { east: 0, north: 90, west: 180, south: -90 } as const;

const Facing = z
  .union([z.enum(['north', 'east', 'south', 'west']), z.number()])
  .transform((facing) => ((typeof facing === 'number' ? facing : COMPASS[facing]) * Math.PI) / 180);

/* Only what the map shows: the robot checks these files whole, and says what is wrong in them. */
const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const Plan = z.object({
  name: Localized,
  spots: z.array(
    z.object({ id: z.string(), at: z.tuple([z.number(), z.number()]), facing: Facing }),
  ),
  furniture: z.array(z.object({ id: z.string(), box: Box.optional() })).default([]),
});
type Plan = z.infer<typeof Plan>;
const Places = z.object({ places: z.array(z.object({ id: z.string(), name: Localized })) });

/** Reads names and spots of the site; what cannot be read is missing, and the log says so. */
export async function readSite(dir: string, log: Logger): Promise<SiteGuide> {
  const plan = await read(join(dir, 'plan.yaml'), Plan, log);
  const directory = await read(join(dir, 'places.yaml'), Places, log);
  return {
    name: plan?.name ?? null,
    spots: plan ? spotsOf(plan) : {},
    places: Object.fromEntries((directory?.places ?? []).map(({ id, name }) => [id, name])),
  };
}

function spotsOf(plan: Plan): SiteGuide['spots'] {
  const boxes = new Map(plan.furniture.map(({ id, box }) => [id, box]));
  const middle = (id: string): [number, number] | null => {
    const box = boxes.get(id);
    return box ? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] : null;
  };
  return Object.fromEntries(
    plan.spots.map(({ id, at: [x, y], facing }) => [id, { x, y, yaw: facing, thing: middle(id) }]),
  );
}

async function read<S extends z.ZodType>(
  file: string,
  schema: S,
  log: Logger,
): Promise<z.infer<S> | undefined> {
  try {
    return schema.parse(parse(await readFile(file, 'utf8')));
  } catch (error) {
    log.warn({ file, err: error }, 'the console shows the site without this file');
    return undefined;
  }
}
