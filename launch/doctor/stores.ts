import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Layout } from '../center/process-config.js';
import { filesOf } from '../center/process-config.js';
import { bad, good, type Check } from './check.js';

const SQLITE_NAME = /\.(sqlite|db)$/;

/** Every SQLite file of every process, opened for reading only. */
export function checkStores(layout: Layout): Check[] {
  const files = layout.profile.processes.flatMap(({ id }) => {
    const { folder } = filesOf(layout, id);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => SQLITE_NAME.test(name))
      .map((name) => path.join(folder, name));
  });
  if (files.length === 0) return [good('stores', 'none yet; they are made at the first start')];
  return files.map((file) => checkStore(file, path.relative(layout.data, file)));
}

function checkStore(file: string, shown: string): Check {
  const name = `store ${shown}`;
  const remedy =
    `Stop the centre, keep a copy of ${file}, and restore the last good one. ` +
    'Nothing has been changed in it.';
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 200 });
    try {
      const verdict: unknown = db.pragma('quick_check', { simple: true });
      return verdict === 'ok' ? good(name, 'sound') : bad(name, String(verdict), remedy);
    } finally {
      db.close();
    }
  } catch (error) {
    // A kiosk keeps its journal to itself; whether it is sound, that kiosk says.
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return good(name, 'in use by a running process');
    }
    return bad(name, error instanceof Error ? error.message : String(error), remedy);
  }
}
