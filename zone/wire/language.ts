import { z } from 'zod';

/** The four languages of every screen and answer, Korean first (ISO 639-1). */
export const LANGUAGES = ['ko', 'en', 'zh', 'ja'] as const;

export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A text in all four languages; none may be empty. */
export const Localized = z.strictObject({
  ko: z.string().min(1),
  en: z.string().min(1),
  zh: z.string().min(1),
  ja: z.string().min(1),
});
export type Localized = z.infer<typeof Localized>;
