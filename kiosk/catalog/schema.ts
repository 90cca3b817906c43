import { z } from 'zod';
import { Localized } from '../../zone/wire/index.js';

/** A calendar day in Korea, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** A fee from the day it came into force; ordinances change it, so it is dated and never a constant. */
export const Fee = z.strictObject({ from: Day, won: z.number().int().min(0).max(100_000) });
export type Fee = z.infer<typeof Fee>;

/** Minutes after midnight, Korean time; `to` is exclusive and 1440 is the end of the day. */
export const Hours = z
  .strictObject({
    from: z.number().int().min(0).max(1439),
    to: z.number().int().min(1).max(1440),
  })
  .refine((hours) => hours.from < hours.to, { error: 'from must be before to', path: ['to'] });
export type Hours = z.infer<typeof Hours>;

const Id = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);

export const OptionChoice = z.strictObject({ id: Id, name: Localized });
export type OptionChoice = z.infer<typeof OptionChoice>;

/** What the visitor decides about the content of a document; `initial` discloses the least. */
export const DocumentOption = z
  .strictObject({
    id: Id,
    name: Localized,
    choices: z.array(OptionChoice).min(2).max(4),
    initial: Id,
  })
  .refine((option) => option.choices.some((choice) => choice.id === option.initial), {
    error: 'initial must be one of the choices',
    path: ['initial'],
  });
export type DocumentOption = z.infer<typeof DocumentOption>;

export const CatalogDocument = z.strictObject({
  id: Id,
  /** Service id of the centre's directory; several documents may belong to one service. */
  service: Id,
  name: Localized,
  note: Localized,
  /** `kiosk`: issued here. `counter`: listed so that nobody searches in vain, issued at a counter. */
  issuedAt: z.enum(['kiosk', 'counter']),
  identity: z.enum(['resident-number-and-fingerprint', 'none']),
  fees: z.array(Fee).min(1),
  counterFees: z.array(Fee).min(1),
  hours: Hours,
  maxCopies: z.number().int().min(1).max(99),
  options: z.array(DocumentOption).max(6),
});
export type CatalogDocument = z.infer<typeof CatalogDocument>;

export const Catalog = z.strictObject({ documents: z.array(CatalogDocument).min(1).max(300) });
export type Catalog = z.infer<typeof Catalog>;
