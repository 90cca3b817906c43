import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ZoneError } from '../error/zone-error.js';
import { openRegistry } from './registry.js';
import { openStore } from './store.js';
import { makeFolder } from './test-zone.suite.js';

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof ZoneError ? error.code : `not a ZoneError: ${String(error)}`;
  }
}

describe('the registry', () => {
  it('verifies its tokens in another process too, and keeps only their hash', () => {
    const file = join(makeFolder(), 'devices.sqlite');
    const registry = openRegistry(file);
    const token = registry.issue('kiosk-1', 'kiosk');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const other = openRegistry(file);
    expect(other.verify('kiosk-1', 'kiosk', token)).toBe(true);
    expect(other.verify('kiosk-1', 'robot', token)).toBe(false);
    expect(other.verify('kiosk-1', 'kiosk', `${token}x`)).toBe(false);
    expect(other.list()).toMatchObject([{ device: 'kiosk-1', kind: 'kiosk' }]);
    other.close();
    registry.close();
    const bytes = readFileSync(file);
    expect(bytes.includes(token)).toBe(false);
    expect(bytes.includes(createHash('sha256').update(token).digest())).toBe(true);
  });

  it('forgets a revoked device', () => {
    const registry = openRegistry(join(makeFolder(), 'devices.sqlite'));
    const token = registry.issue('robot-1', 'robot');
    expect(registry.revoke('robot-1')).toBe(true);
    expect(registry.revoke('robot-1')).toBe(false);
    expect(registry.verify('robot-1', 'robot', token)).toBe(false);
    registry.close();
  });

  it('refuses ids that no device may have, and a change of kind', () => {
    const registry = openRegistry(join(makeFolder(), 'devices.sqlite'));
    registry.issue('kiosk-1', 'kiosk');
    expect(codeOf(() => registry.issue('Kiosk 2', 'kiosk'))).toBe('registry.bad-id');
    expect(codeOf(() => registry.issue('kiosk-1', 'robot'))).toBe('registry.kind-mismatch');
    registry.close();
  });
});

describe('a store file that is not as it should be', () => {
  const open = {
    registry: openRegistry,
    store: (file: string) => openStore(file, new Uint8Array(32)),
  };

  describe.each(Object.keys(open) as (keyof typeof open)[])('%s', (which) => {
    it('is left alone when it is no database', () => {
      const file = join(makeFolder(), 'notes.sqlite');
      const text = 'These are my notes.\n'.repeat(500);
      writeFileSync(file, text);
      expect(codeOf(() => open[which](file))).toBe('store.not-a-database');
      expect(readFileSync(file, 'utf8')).toBe(text);
    });

    it('is left alone when it is damaged', () => {
      const file = join(makeFolder(), 'store.sqlite');
      open[which](file).close();
      const bytes = readFileSync(file);
      bytes.fill(0xa5, 4096);
      writeFileSync(file, bytes);
      expect(codeOf(() => open[which](file))).toBe('store.corrupt');
      expect(readFileSync(file).equals(bytes)).toBe(true);
    });

    it('is left alone when it is of another program', () => {
      const file = join(makeFolder(), 'other.sqlite');
      const other = new Database(file);
      other.exec('CREATE TABLE song (title TEXT)');
      other.close();
      const bytes = readFileSync(file);
      expect(codeOf(() => open[which](file))).toBe('store.foreign');
      expect(readFileSync(file).equals(bytes)).toBe(true);
    });

    it('is left alone when a newer release wrote it', () => {
      const file = join(makeFolder(), 'store.sqlite');
      open[which](file).close();
      const newer = new Database(file);
      newer.pragma('user_version = 99');
      newer.close();
      expect(codeOf(() => open[which](file))).toBe('store.too-new');
    });

    it('is named when it or its folder is read-only', () => {
      const dir = join(makeFolder(), 'data');
      const file = join(dir, 'store.sqlite');
      open[which](file).close();
      chmodSync(file, 0o444);
      expect(codeOf(() => open[which](file))).toBe('store.read-only');
      chmodSync(dir, 0o555);
      expect(codeOf(() => open[which](join(dir, 'new.sqlite')))).toBe('store.read-only');
      chmodSync(dir, 0o755);
    });

    it('is named when a folder stands in its place', () => {
      const file = join(makeFolder(), 'store.sqlite');
      mkdirSync(file);
      expect(codeOf(() => open[which](file))).toBe('store.unavailable');
    });
  });
});
