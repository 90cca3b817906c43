import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJournal, SERVICE_KINDS, type Journal } from '../journal/index.js';
import { Gate } from './gate.js';
import { IDLE_MS } from './sessions.js';
import { addStaff } from './staff-file.js';

let folder: string;
let journal: Journal;
let gate: Gate;
let now: number;
let token: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idle-'));
  journal = openJournal(join(folder, 'journal.sqlite'));
  now = 1_000_000;
  const staffFile = join(folder, 'staff.json');
  const log = pino({ level: 'silent' });
  gate = new Gate({ service: journal.service, staffFile, now: () => now, log });
  const { member, pin } = await addStaff(staffFile, '김민원');
  const entered = await gate.enter({ number: member.number, pin });
  if (!entered.ok) throw new Error(entered.message);
  token = entered.token;
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true, force: true });
});

const written = () => journal.service.last(SERVICE_KINDS, 10).map(({ line }) => line);

it('signs out after three minutes without a touch, and writes it down once', () => {
  expect(IDLE_MS).toBe(180_000);
  now += IDLE_MS - 1;
  gate.sweep();
  expect(gate.who(token)).toBe('11 김민원');
  now += 1;
  gate.sweep();
  gate.sweep();
  expect(gate.who(token)).toBeUndefined();
  expect(gate.touch(token)).toBeUndefined();
  gate.leave(token);
  expect(written()).toEqual([{ kind: 'sign-in' }, { kind: 'sign-out', why: 'idle' }]);
});

it('counts from the last touch; looking at the board is none', () => {
  now += IDLE_MS - 1;
  expect(gate.touch(token)).toBe('11 김민원');
  now += IDLE_MS - 1;
  expect(gate.who(token)).toBe('11 김민원');
  now += 1;
  expect(gate.who(token)).toBeUndefined();
});

it('does not let a touch that comes too late bring anybody back', () => {
  now += IDLE_MS;
  expect(gate.touch(token)).toBeUndefined();
  expect(written().at(-1)).toEqual({ kind: 'sign-out', why: 'idle' });
});
