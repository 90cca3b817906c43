import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { PaperRecord, type DocumentIssued } from '../wire/index.js';

const DAY_MS = 86_400_000;
/** The longest that a paper can be verified, whatever a kiosk says. */
const VERIFIABLE_MS = 90 * DAY_MS;
/** So long after that its holder is told that it has expired; then the number is unknown. */
const REMEMBERED_MS = 90 * DAY_MS;

/** Every wrong pair of number and key looks the same. */
export type PaperAnswer =
  | { result: 'valid'; paper: PaperRecord }
  | { result: 'withdrawn' }
  | { result: 'expired' }
  | { result: 'unknown' };

/**
 * Papers that kiosks printed, so that whoever is handed one can ask whether it is real. Of the second
 * key only a keyed hash is kept; what the paper says is forgotten on the day it expires.
 */
export interface PaperBook {
  /** False when the number is known for another paper. Saying the same again changes nothing. */
  register(paper: DocumentIssued): boolean;
  /** What it says is forgotten at once. A number that was never registered changes nothing. */
  withdraw(documentNumber: string): void;
  look(documentNumber: string, secondKey: string, now: number): PaperAnswer;
  /** Forgets what has expired. */
  sweep(now: number): void;
}

export const PAPERS_TABLE = `
  CREATE TABLE paper (
    number TEXT PRIMARY KEY,
    key_hash BLOB NOT NULL,
    until INTEGER NOT NULL,
    record TEXT
  ) STRICT;
  CREATE INDEX paper_by_until ON paper (until);`;

export const WITHDRAWN_COLUMN =
  'ALTER TABLE paper ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;';

interface Row {
  key_hash: Buffer;
  until: number;
  record: string | null;
  withdrawn: number;
}

export function paperBook(db: Database, secret: Uint8Array): PaperBook {
  const find = db.prepare<[string], Row>(
    'SELECT key_hash, until, record, withdrawn FROM paper WHERE number = ?',
  );
  const add = db.prepare<[string, Buffer, number, string]>(
    'INSERT INTO paper (number, key_hash, until, record) VALUES (?, ?, ?, ?)',
  );
  const forget = db.prepare<[number]>(
    'UPDATE paper SET record = NULL WHERE until <= ? AND record IS NOT NULL',
  );
  const withdraw = db.prepare<[string]>(
    'UPDATE paper SET withdrawn = 1, record = NULL WHERE number = ?',
  );
  const remove = db.prepare<[number]>('DELETE FROM paper WHERE until <= ?');
  const hash = (number: string, key: string) =>
    createHmac('sha256', secret).update(`${number} ${key}`).digest();

  return {
    register({ secondKey, ...paper }) {
      const keyHash = hash(paper.documentNumber, secondKey);
      const known = find.get(paper.documentNumber);
      if (known) return timingSafeEqual(known.key_hash, keyHash);
      const until = Math.min(paper.verifiableUntil, paper.issuedAt + VERIFIABLE_MS);
      const record = JSON.stringify({ ...paper, verifiableUntil: until });
      add.run(paper.documentNumber, keyHash, until, record);
      return true;
    },
    withdraw: (documentNumber) => void withdraw.run(documentNumber),
    look(documentNumber, secondKey, now) {
      const row = find.get(documentNumber);
      // Compared even when there is no such number, so that the time taken tells nothing.
      const same = timingSafeEqual(row?.key_hash ?? NO_HASH, hash(documentNumber, secondKey));
      if (!row || !same || row.until + REMEMBERED_MS <= now) return { result: 'unknown' };
      if (row.withdrawn) return { result: 'withdrawn' };
      if (row.until <= now || row.record === null) return { result: 'expired' };
      return { result: 'valid', paper: PaperRecord.parse(JSON.parse(row.record)) };
    },
    sweep(now) {
      forget.run(now);
      remove.run(now - REMEMBERED_MS);
    },
  };
}

const NO_HASH = Buffer.alloc(32);
