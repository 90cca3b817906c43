import { z } from 'zod';
import { Localized } from '../wire/index.js';

/** What the map needs to know of the site beside its picture. */
export const SiteGuide = z.strictObject({
  /** The centre's name; null when the site has no plan. */
  name: Localized.nullable(),
  /**
   * Spot id -> where a visitor stands there (metres), the way they face (radians), and the middle of
   * the thing in front of them when the plan has it under the same id.
   */
  spots: z.record(
    z.string(),
    z.strictObject({
      x: z.number(),
      y: z.number(),
      yaw: z.number(),
      thing: z.tuple([z.number(), z.number()]).nullable(),
    }),
  ),
  /** Place id -> its name. */
  places: z.record(z.string(), Localized),
});
export type SiteGuide = z.infer<typeof SiteGuide>;
