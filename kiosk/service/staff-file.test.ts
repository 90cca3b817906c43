import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isPin } from './pin.js';
import { addStaff, readStaff, removeStaff } from './staff-file.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staff-'));
  file = join(folder, 'kiosk-1', 'staff.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('gives each a number and a PIN that stands nowhere', async () => {
  const first = await addStaff(file, '김민원');
  const second = await addStaff(file, '이민원');
  expect(first.member.number).not.toBe(second.member.number);
  expect(first.pin).toMatch(/^\d{6}$/);
  expect(readFileSync(file, 'utf8')).not.toMatch(new RegExp(`"${first.pin}"|"${second.pin}"`));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const [kim] = readStaff(file);
  expect(kim && (await isPin(first.pin, kim.pin))).toBe(true);
  expect(kim && (await isPin(second.pin, kim.pin))).toBe(first.pin === second.pin);
});

it('forgets who is removed', async () => {
  const { member } = await addStaff(file, '김민원');
  expect(removeStaff(file, '99')).toBe(false);
  expect(removeStaff(file, member.number)).toBe(true);
  expect(readStaff(file)).toEqual([]);
});

it('says what to do about a damaged file', async () => {
  await addStaff(file, '김민원');
  writeFileSync(file, '{');
  expect(() => readStaff(file)).toThrow(expect.objectContaining({ code: 'staff.unreadable' }));
});
