import { KioskError, type KioskErrorCode } from '../error/kiosk-error.js';

interface Remedy {
  code: KioskErrorCode;
  says: string;
}

const REMEDIES: readonly [pattern: RegExp, remedy: Remedy][] = [
  [
    /^SQLITE_NOTADB/,
    {
      code: 'journal.not-a-database',
      says: 'is not a database. Do not delete it before somebody has looked what it is; move it elsewhere by hand or set another "data" folder, then start again.',
    },
  ],
  [
    /^SQLITE_CORRUPT|^SQLITE_IOERR_SHORT_READ/,
    {
      code: 'journal.corrupt',
      says: 'is damaged. Do not delete it: it says what was paid. Copy it together with its -wal and -shm files, call the maintainer, and restore the last backup.',
    },
  ],
  [
    /^SQLITE_READONLY|^SQLITE_CANTOPEN|^SQLITE_PERM|^EACCES|^EROFS|^EPERM/,
    {
      code: 'journal.read-only',
      says: 'cannot be written. Give the account of the kiosk the right to write the file and its folder (chown, chmod), check that the disk is not mounted read-only, then start again.',
    },
  ],
  [
    /^SQLITE_FULL|^ENOSPC/,
    {
      code: 'journal.disk-full',
      says: 'cannot grow: the disk is full. Free some space (df -h shows how much is left), then start again.',
    },
  ],
  [
    /^SQLITE_BUSY|^SQLITE_LOCKED/,
    {
      code: 'journal.locked',
      says: 'is held by another program. Stop the other kiosk process that uses the same "data" folder, then start again.',
    },
  ],
];

/** What to do about an error of SQLite or the file system. */
export function remedyOf(cause: unknown, file: string): KioskError {
  const code = (cause as { code?: unknown }).code;
  const known = typeof code === 'string' ? REMEDIES.find(([p]) => p.test(code)) : undefined;
  if (known) return new KioskError(known[1].code, `${file} ${known[1].says}`, { cause });
  const message = cause instanceof Error ? cause.message : String(cause);
  return new KioskError('journal.failed', `${file} cannot be used: ${message}`, { cause });
}
