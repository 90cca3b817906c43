import { z } from 'zod';

/** Picovoice's Porcupine in place of the project's own wake word. */
export const PorcupineSettings = z.strictObject({
  /** File with the AccessKey, for the robot's user alone; left out: PICOVOICE_ACCESS_KEY of the environment. */
  accessKeyFile: z.string().min(1).optional(),
  /** `porcupine_params_ko.pv`, from `lib/common` of github.com/Picovoice/porcupine. */
  model: z.string().min(1),
  /** The name as a `.ppn`, made in Picovoice Console for Korean and this kind of machine. */
  keyword: z.string().min(1),
  /** Higher hears more calls, and more that was none. */
  sensitivity: z.number().min(0).max(1).default(0.5),
});
export type PorcupineSettings = z.infer<typeof PorcupineSettings>;
