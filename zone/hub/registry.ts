import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { ZoneError } from '../error/zone-error.js';
import { DeviceId, type DeviceKind } from '../wire/index.js';
import { openDatabase, type StoreSchema } from './database.js';

/** Name of the registry in the zone's data folder. */
export const REGISTRY_FILE = 'devices.sqlite';

const TOKEN_BYTES = 32;

const SCHEMA: StoreSchema = {
  applicationId: 0x48424451,
  migrations: [
    `CREATE TABLE device (
       id TEXT PRIMARY KEY,
       kind TEXT NOT NULL CHECK (kind IN ('robot', 'kiosk', 'console')),
       token_hash BLOB NOT NULL,
       issued_at INTEGER NOT NULL
     ) STRICT`,
  ],
};

export interface RegisteredDevice {
  readonly device: DeviceId;
  readonly kind: DeviceKind;
  /** Unix time, milliseconds. */
  readonly issuedAt: number;
}

/** Which devices may connect. Keeps SHA-256 hashes only: a token can be shown once, at issue. */
export interface DeviceRegistry {
  /**
   * Registers the device and returns its new token (base64url); an earlier token stops working.
   * @throws ZoneError `registry.bad-id`, `registry.kind-mismatch`
   */
  issue(device: string, kind: DeviceKind): string;
  /** True when this is the device's present token and the device is of this kind. */
  verify(device: string, kind: DeviceKind, token: string): boolean;
  /** False when there was no such device. */
  revoke(device: string): boolean;
  list(): RegisteredDevice[];
  close(): void;
}

interface Row {
  id: string;
  kind: DeviceKind;
  token_hash: Buffer;
  issued_at: number;
}

/** Opens or makes the registry; several processes may have it open. @throws as `openDatabase` */
export function openRegistry(file: string): DeviceRegistry {
  const db = openDatabase(file, SCHEMA);
  const find = db.prepare<[string], Row>('SELECT * FROM device WHERE id = ?');
  const all = db.prepare<[], Row>('SELECT * FROM device ORDER BY id');
  const put = db.prepare<[string, DeviceKind, Buffer, number]>(
    `INSERT INTO device (id, kind, token_hash, issued_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, issued_at = excluded.issued_at`,
  );
  const remove = db.prepare<[string]>('DELETE FROM device WHERE id = ?');

  return {
    issue(device, kind) {
      checkIssue(device, kind, find.get(device));
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      put.run(device, kind, hash(token), Date.now());
      return token;
    },
    verify(device, kind, token) {
      const row = find.get(device);
      // Compared even when there is no such device, so that the time taken tells nothing.
      const same = timingSafeEqual(row?.token_hash ?? NO_HASH, hash(token));
      return same && row?.kind === kind;
    },
    revoke: (device) => remove.run(device).changes > 0,
    list: () =>
      all.all().map((row) => ({ device: row.id, kind: row.kind, issuedAt: row.issued_at })),
    close: () => void db.close(),
  };
}

const NO_HASH = Buffer.alloc(32);

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function checkIssue(device: string, kind: DeviceKind, known: Row | undefined): void {
  if (!DeviceId.safeParse(device).success) {
    throw new ZoneError(
      'registry.bad-id',
      `"${device}" is not a device id: use lower case, digits and dashes, starting with a letter, for example kiosk-2.`,
    );
  }
  if (known && known.kind !== kind) {
    throw new ZoneError(
      'registry.kind-mismatch',
      `${device} is registered as a ${known.kind}, not a ${kind}: revoke it first, or choose another id.`,
    );
  }
}
