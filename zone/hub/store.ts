import { CALLS_TABLE, staffCalls, type StaffCalls } from './calls.js';
import { openDatabase, type StoreSchema } from './database.js';
import { VISITS_TABLE, visitLog, type VisitLog } from './visits.js';

/** Name of the store in the zone's data folder. */
export const STORE_FILE = 'zone.sqlite';

const SCHEMA: StoreSchema = {
  applicationId: 0x48424f5a,
  migrations: [`${CALLS_TABLE}${VISITS_TABLE}`],
};

/** What must outlive a restart of the zone. */
export interface ZoneStore {
  readonly calls: StaffCalls;
  readonly visits: VisitLog;
  close(): void;
}

/** @throws as `openDatabase` */
export function openStore(file: string): ZoneStore {
  const db = openDatabase(file, SCHEMA);
  return { calls: staffCalls(db), visits: visitLog(db), close: () => void db.close() };
}
