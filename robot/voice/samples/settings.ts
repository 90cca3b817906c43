import { z } from 'zod';

/** Recordings of visitors, from which the wake word is trained anew. */
export const RecordingSettings = z.strictObject({
  /** Gets `name/*.wav` and `other/*.wav`; only the robot's user may read it. */
  folder: z.string().min(1),
  /** The last day, Korean time: nobody forgets to switch it off. */
  until: z.iso.date('must be the last day of recording, such as "2026-12-31"'),
  /** When there are more, the oldest are removed. */
  clips: z.number().int().min(1).max(100_000).default(500),
  megabytes: z.number().min(1).max(100_000).default(200),
});
export type RecordingSettings = z.infer<typeof RecordingSettings>;
