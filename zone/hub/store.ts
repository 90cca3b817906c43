import { CALLS_TABLE, staffCalls, type StaffCalls } from './calls.js';
import { openDatabase, type StoreSchema } from './database.js';
import { PAPERS_TABLE, paperBook, WITHDRAWN_COLUMN, type PaperBook } from './papers.js';
import { VISITS_TABLE, visitLog, type VisitLog } from './visits.js';

/** Name of the store in the zone's data folder. */
export const STORE_FILE = 'zone.sqlite';
/** Name of the zone's own key there. */
export const SECRET_FILE = 'secret.key';

const SCHEMA: StoreSchema = {
  applicationId: 0x48424f5a,
  migrations: [`${CALLS_TABLE}${VISITS_TABLE}`, PAPERS_TABLE, WITHDRAWN_COLUMN],
};

/** What must outlive a restart of the zone. */
export interface ZoneStore {
  readonly calls: StaffCalls;
  readonly visits: VisitLog;
  readonly papers: PaperBook;
  close(): void;
}

/**
 * @param secret the zone's own key, for what is kept as a keyed hash
 * @throws as `openDatabase`
 */
export function openStore(file: string, secret: Uint8Array): ZoneStore {
  const db = openDatabase(file, SCHEMA);
  return {
    calls: staffCalls(db),
    visits: visitLog(db),
    papers: paperBook(db, secret),
    close: () => void db.close(),
  };
}
