import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseResidentNumber } from '../session/index.js';
import { DEMO_HOUSEHOLDS, startDemoOffice, type DemoOffice } from '../sim/index.js';
import { createHttpOffice } from './http-office.js';
import type { IssueRequest, Office } from './port.js';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 2, 5, 1);
const HAENGBOK = '8203151234561';

let far: DemoOffice;
let office: Office;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  far = await startDemoOffice({ stateFile: null, answerMs: 0, now: () => now });
  office = createHttpOffice({ url: far.url, timeoutMs: 500 });
});
afterEach(() => far.close());

const issue = (change: Partial<IssueRequest> = {}) =>
  office.issue({
    transaction: 'tx',
    document: 'resident-register',
    residentNumber: HAENGBOK,
    options: {},
    copies: 1,
    ...change,
  });

async function issued(options: Record<string, string> = {}) {
  const outcome = await issue({ options });
  if (outcome.result !== 'issued') throw new Error(outcome.detail);
  return outcome.document;
}

describe('the record office over HTTP', () => {
  it('signs one paper for what it issued, the same again after a lost answer, and no other', async () => {
    const digest = (byte: number) => Buffer.alloc(32, byte);
    expect(await office.sign('tx', digest(1))).toMatchObject({ result: 'refused' });
    await issue();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await office.sign('tx', digest(1))).toMatchObject({ result: 'signed' });
    }
    expect(await office.sign('tx', digest(2))).toMatchObject({ result: 'refused' });
    await office.revoke('tx');
    expect(await office.sign('tx', digest(1))).toMatchObject({ result: 'refused' });
  });

  it('knows who is registered, by a masked name', async () => {
    expect(await office.lookUp(HAENGBOK)).toEqual({ result: 'found', maskedName: '김*복' });
    expect(await office.lookUp('9901011234567')).toEqual({ result: 'not-registered' });
  });

  it('gives out a number of 16 digits that is good for 90 days', async () => {
    const document = await issued();
    expect(document.documentNumber).toMatch(/^\d{4}-\d{4}-\d{4}-\d{4}$/);
    expect(document.verifiableUntil - document.issuedAt).toBe(90 * DAY_MS);
  });

  it('gives the same number to the same transaction', async () => {
    expect(await issue()).toEqual(await issue());
    expect(far.issued()).toHaveLength(1);
  });

  it('forgets a document when it can no longer be verified', async () => {
    await issue();
    now += 91 * DAY_MS;
    await issue({ transaction: 'later' });
    expect(far.issued().map(({ transaction }) => transaction)).toEqual(['later']);
  });

  it('sends nothing that was not asked for', async () => {
    const { record } = await issued();
    expect(record.addresses).toHaveLength(1);
    expect(JSON.stringify(record)).not.toMatch(/-\d{7}/);
  });

  it('sends what was asked for and no more', async () => {
    const { record } = await issued({
      'back-digits': 'self',
      'address-history': 'five-years',
      members: 'self',
    });
    expect(record.members.map(({ name }) => name)).toEqual(['김행복', '***', '***']);
    expect(record.members.map(({ residentNumber }) => residentNumber)).toEqual([
      '820315-1234561',
      '841102-*******',
      '150621-*******',
    ]);
    expect(record.addresses.map(({ movedIn }) => movedIn)).toEqual(['2022-03-07']);
  });

  it('revokes what never reached paper, and does not issue it again', async () => {
    await issue();
    expect(await office.revoke('tx')).toEqual({ ok: true });
    expect(await office.revoke('never-issued')).toEqual({ ok: true });
    expect(await issue()).toMatchObject({ result: 'refused' });
  });

  it('reports an office that is away or silent as a value, without the resident number', async () => {
    far.mood('silent');
    const silent = await issue();
    expect(silent).toMatchObject({ result: 'unreachable' });
    await far.close();
    const away = await office.lookUp(HAENGBOK);
    expect(away).toMatchObject({ result: 'unreachable' });
    expect(JSON.stringify([silent, away])).not.toContain(HAENGBOK);
  });
});

it('no demo resident can be a real person: every check digit is wrong', () => {
  for (const { residentNumber } of DEMO_HOUSEHOLDS.flatMap(({ members }) => members)) {
    expect({ residentNumber, wrong: parseResidentNumber(residentNumber)?.suspicious }).toEqual({
      residentNumber,
      wrong: true,
    });
  }
});
