import { z } from 'zod';

const Day = z.iso.date();
const text = z.string().min(1).max(200);

export const Address = z.strictObject({
  address: text,
  /** The day it was moved to, and the day that was registered. */
  movedIn: Day,
  registered: Day,
  reason: z.string().max(40),
});
export type Address = z.infer<typeof Address>;

/** A person of the household as the paper shows them. */
export const Member = z.strictObject({
  relation: z.string().min(1).max(20),
  /** `***` where the person asked to leave the others' names out. */
  name: z.string().min(1).max(60),
  /** Already masked as asked: `711231-*******` or whole. */
  residentNumber: z.string().regex(/^\d{6}-(\d{7}|\*{7})$/),
  joined: Day,
  joinedReason: z.string().max(40),
});
export type Member = z.infer<typeof Member>;

/** 주민등록표: one household, limited to what the visitor asked for. */
export const HouseholdRecord = z.strictObject({
  head: z.string().min(1).max(60),
  founded: Day,
  foundedReason: z.string().max(40),
  /** Newest first; only the present one unless the history was asked for. */
  addresses: z.array(Address).min(1).max(60),
  members: z.array(Member).min(1).max(30),
});
export type HouseholdRecord = z.infer<typeof HouseholdRecord>;

export const IssuedDocument = z.strictObject({
  /** 문서확인번호: 16 digits in four groups; with the issue day it opens the office's verification page. */
  documentNumber: z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{4}$/),
  /** Unix time, milliseconds. */
  issuedAt: z.number().int(),
  /** Last moment at which the number can be verified: 90 days later, Unix time, milliseconds. */
  verifiableUntil: z.number().int(),
  issuer: text,
  applicant: z.string().min(1).max(60),
  record: HouseholdRecord,
});
export type IssuedDocument = z.infer<typeof IssuedDocument>;
