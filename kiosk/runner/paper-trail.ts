import type { PaperRecord } from '../../zone/wire/index.js';

/** What lets a paper be checked after it has left the kiosk. */
export interface PaperTrail {
  /** This kiosk's own key: it binds pages to people and makes the second keys on them. */
  secret: Uint8Array;
  /** Noted before it is printed. @throws KioskError `journal.*` */
  note(transaction: string, paper: PaperRecord): void;
}
