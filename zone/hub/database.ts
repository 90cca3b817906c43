import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ZoneError } from '../error/zone-error.js';

/** What a store file must be: whose it is, and the statements that make each version of it. */
export interface StoreSchema {
  /** SQLite `application_id`, so that a file of another kind is never written to. */
  readonly applicationId: number;
  /** Statement batches; batch n brings a file of version n to n + 1. Only ever appended to. */
  readonly migrations: readonly string[];
}

/**
 * Opens a SQLite store in WAL mode, makes it when there is none, and checks it. A file that is
 * damaged, read-only or not ours is left exactly as it is.
 * @throws ZoneError `store.corrupt`, `store.not-a-database`, `store.foreign`, `store.too-new`,
 * `store.read-only`, `store.unavailable`
 */
export function openDatabase(file: string, schema: StoreSchema): Database.Database {
  refuseReadOnly(file);
  let db: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    db = new Database(file);
    checkOwner(db, file, schema);
    checkIntegrity(db, file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // What is forgotten is gone from the file too.
    db.pragma('secure_delete = ON');
    migrate(db, schema);
    return db;
  } catch (cause) {
    db?.close();
    throw cause instanceof ZoneError ? cause : explain(file, cause);
  }
}

/** Mode bits are read as well, because root may write where the mode forbids it. */
function refuseReadOnly(file: string): void {
  const target = existsSync(file) ? file : dirname(file);
  if (!existsSync(target)) return;
  try {
    accessSync(target, constants.W_OK);
    if ((statSync(target).mode & 0o222) !== 0) return;
  } catch (cause) {
    throw readOnly(target, cause);
  }
  throw readOnly(target);
}

function checkOwner(db: Database.Database, file: string, schema: StoreSchema): void {
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number };
  if (tables.n === 0) return;
  if (db.pragma('application_id', { simple: true }) !== schema.applicationId) {
    throw new ZoneError(
      'store.foreign',
      `${file} is a database of another program: move it away, or name another data folder.`,
    );
  }
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > schema.migrations.length) {
    throw new ZoneError(
      'store.too-new',
      `${file} was written by a newer release: install that release, or restore an older copy of the file.`,
    );
  }
}

function checkIntegrity(db: Database.Database, file: string): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw corrupt(file, new ZoneError('store.quick-check', String(found)));
}

function migrate(db: Database.Database, schema: StoreSchema): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version === schema.migrations.length) return;
  db.transaction(() => {
    for (const batch of schema.migrations.slice(version)) db.exec(batch);
    db.pragma(`application_id = ${schema.applicationId}`);
    db.pragma(`user_version = ${schema.migrations.length}`);
  })();
}

function explain(file: string, cause: unknown): ZoneError {
  const code = errorCode(cause);
  if (code.startsWith('SQLITE_CORRUPT')) return corrupt(file, cause);
  if (code === 'SQLITE_NOTADB') {
    return new ZoneError(
      'store.not-a-database',
      `${file} is not a database: move it away (nothing was changed in it) and start again, or restore it from a backup.`,
      { cause },
    );
  }
  if (code.startsWith('SQLITE_READONLY') || ['EACCES', 'EROFS', 'EPERM'].includes(code)) {
    return readOnly(file, cause);
  }
  return new ZoneError(
    'store.unavailable',
    `${file} cannot be opened (${code}): check that the folder exists, is a folder, and that the disk has room.`,
    { cause },
  );
}

function corrupt(file: string, cause: unknown): ZoneError {
  return new ZoneError(
    'store.corrupt',
    `${file} is damaged: restore it from a backup, or move it away to start empty (nothing was changed in it).`,
    { cause },
  );
}

function readOnly(path: string, cause?: unknown): ZoneError {
  return new ZoneError(
    'store.read-only',
    `${path} is read-only: give the user that runs the zone the right to write it, or name another data folder.`,
    { cause },
  );
}

function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
