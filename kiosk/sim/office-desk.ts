import { randomInt } from 'node:crypto';
import { z } from 'zod';
import {
  IssuedDocument,
  type IssueAnswer,
  type IssueMessage,
  type LookUpAnswer,
} from '../office/index.js';
import { maskName } from '../session/index.js';
import { toRecord } from './register.js';
import { findResident, type DemoHousehold } from './residents.js';
import type { StateFile } from './state-file.js';

const DAY_MS = 86_400_000;
/** A document number can be verified for 90 days. */
const VERIFIABLE_MS = 90 * DAY_MS;
const KST_MS = 9 * 3_600_000;

export const DeskState = z.strictObject({
  issued: z.array(
    z.strictObject({
      transaction: z.string(),
      revoked: z.boolean(),
      document: IssuedDocument,
      /** What was signed for it, SHA-256; null before that. */
      signed: z.string().nullable().default(null),
    }),
  ),
});
export type DeskState = z.infer<typeof DeskState>;

/** What the district's record system does with a request: pure but for its memory and the number drawn. */
export class Desk {
  constructor(
    private readonly file: StateFile<DeskState>,
    private readonly now: () => number,
    private readonly households: readonly DemoHousehold[],
  ) {}

  lookUp(residentNumber: string): LookUpAnswer {
    const found = findResident(residentNumber, this.households);
    if (!found) return { result: 'not-registered' };
    return { result: 'found', maskedName: maskName(found.resident.name) };
  }

  issue(message: IssueMessage): IssueAnswer {
    const before = this.file.read().issued.find((one) => one.transaction === message.transaction);
    if (before?.revoked) return { result: 'refused', detail: 'this transaction was revoked' };
    if (before) return { result: 'issued', document: before.document };
    const found = findResident(message.residentNumber, this.households);
    if (!found) return { result: 'refused', detail: 'no record' };
    const at = this.now();
    const document: IssuedDocument = {
      documentNumber: this.drawNumber(),
      issuedAt: at,
      verifiableUntil: at + VERIFIABLE_MS,
      issuer: '서울특별시 서초구청장',
      applicant: found.resident.name,
      record: toRecord(found.household, found.resident, message.options, dayOf(at)),
    };
    this.keep({ transaction: message.transaction, revoked: false, document, signed: null });
    return { result: 'issued', document };
  }

  /** Why nothing is signed for this transaction; null when it was written down that it is. */
  refusesToSign(transaction: string, digest: string): string | null {
    const one = this.file.read().issued.find((issued) => issued.transaction === transaction);
    if (!one || one.revoked) return 'nothing was issued for this transaction';
    if (one.signed !== null && one.signed !== digest) return 'another paper was signed for it';
    this.change(transaction, { signed: digest });
    return null;
  }

  revoke(transaction: string): void {
    this.change(transaction, { revoked: true });
  }

  private change(transaction: string, change: Partial<DeskState['issued'][number]>): void {
    const issued = this.file
      .read()
      .issued.map((one) => (one.transaction === transaction ? { ...one, ...change } : one));
    this.file.write({ issued });
  }

  private keep(entry: DeskState['issued'][number]): void {
    const alive = this.file
      .read()
      .issued.filter((one) => one.document.verifiableUntil > this.now());
    this.file.write({ issued: [...alive, entry] });
  }

  private drawNumber(): string {
    const taken = new Set(this.file.read().issued.map((one) => one.document.documentNumber));
    for (;;) {
      const groups = Array.from({ length: 4 }, () => String(randomInt(10_000)).padStart(4, '0'));
      const number = groups.join('-');
      if (!taken.has(number)) return number;
    }
  }
}

function dayOf(at: number): string {
  return new Date(at + KST_MS).toISOString().slice(0, 10);
}
