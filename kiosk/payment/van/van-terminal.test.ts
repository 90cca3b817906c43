import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startVan, type SimulatedVan, type VanMood } from '../../sim/index.js';
import { paymentContract } from '../payment.suite.js';
import { maskedCard } from './masked-card.js';
import { PATHS } from './messages.js';
import { merchantNumber } from './numbers.js';
import { signatureOf } from './signature.js';
import { VanTerminal } from './van-terminal.js';
import { fromVanTime, vanTime } from './van-time.js';

const CREDENTIALS = { channelId: 'CH_TEST', secret: 'kept in a file' };
const MERCHANT = { tid: 'T123456789', svcId: 'SVC_KIOSK', bizrNo: '1234567890' };

const startFar = (stateFile: string | null = null) =>
  startVan({ stateFile, credentials: CREDENTIALS, cardMs: 1, waitMs: 500 });

function terminalAt({ url, reader }: SimulatedVan, secret = CREDENTIALS.secret): VanTerminal {
  return new VanTerminal({
    url,
    readerUrl: reader.url,
    merchant: MERCHANT,
    credentials: { ...CREDENTIALS, secret },
    chargeTimeoutMs: 1_500,
    timeoutMs: 1_000,
  });
}

paymentContract('VAN over REST, simulated', async () => {
  const far = await startFar();
  const names = new Map(['a', 'b', 'c', 'd', 'late'].map((name) => [merchantNumber(name), name]));
  const cards = { 'no-card': 'stays-away', wait: 'awaited' } as const;
  return {
    terminal: terminalAt(far),
    next: (mood) => {
      const calm = mood === 'no-card' || mood === 'wait';
      far.reader.next(calm ? cards[mood] : 'comes');
      far.mood(calm ? 'approve' : mood);
    },
    standing: () => far.totals().standing.map((number) => names.get(number) ?? number),
    chargedWon: () => far.totals().chargedWon,
    returnedWon: () => far.totals().returnedWon,
    close: () => far.close(),
  };
});

describe('a VAN that answers badly', () => {
  let far: SimulatedVan;
  let terminal: VanTerminal;
  beforeEach(async () => {
    far = await startFar();
    terminal = terminalAt(far);
  });
  afterEach(() => far.close());
  const charge = (transaction = 'a') => terminal.charge({ transaction, amountWon: 200 });

  it.each<VanMood>(['half', 'garbage', 'other-transaction', 'error-500', 'lose-answer'])(
    '%s: it is asked, and the payment it booked stands once',
    async (mood) => {
      far.mood(mood);
      expect(await charge()).toMatchObject({ result: 'approved' });
      expect(far.totals()).toMatchObject({ chargedWon: 200, netWon: 200 });
      expect(far.heard().filter((path) => path === PATHS.approve)).toHaveLength(1);
    },
  );

  it('approves another amount than was asked for: it is taken back at once', async () => {
    far.mood('other-amount');
    expect(await charge()).toMatchObject({ result: 'refused' });
    expect(far.heard()).toContain(PATHS.netCancel);
    expect(far.totals()).toMatchObject({ netWon: 0, standing: [] });
  });

  it('says nothing at all: nobody is told that it was not charged', async () => {
    far.mood('lose-all');
    expect(await charge()).toMatchObject({ result: 'unknown' });
    far.mood('approve');
    expect(await terminal.find('a')).toMatchObject({ state: 'approved' });
  });

  it('does not know our signature: no card is asked for, and the secret is in no answer', async () => {
    const wrong = terminalAt(far, 'a wrong secret');
    const outcome = await wrong.charge({ transaction: 'a', amountWon: 200 });
    expect(outcome).toMatchObject({ result: 'refused', reason: 'terminal-unreachable' });
    expect(JSON.stringify(outcome)).not.toContain('a wrong secret');
    expect(far.heard()).toEqual([PATHS.status]);
    expect(await wrong.find('a')).toMatchObject({ state: 'unreachable' });
  });

  it('takes a late approval back when it was called off meanwhile', async () => {
    far.reader.next('awaited');
    const waiting = charge();
    while ((await terminal.find('a')).state === 'missing');
    await terminal.cancel('a');
    expect(await waiting).toMatchObject({ reason: 'payment-cancelled' });
    far.reader.next('comes');
    expect(await charge()).toMatchObject({ reason: 'payment-cancelled' });
    expect(far.totals().chargedWon).toBe(0);
  });

  it('serves one card at a time', async () => {
    far.reader.next('awaited');
    const first = charge('a');
    while ((await terminal.find('a')).state === 'missing');
    const other = terminalAt(far);
    expect(await other.charge({ transaction: 'b', amountWon: 200 })).toMatchObject({
      reason: 'terminal-busy',
    });
    await terminal.cancel('a');
    await first;
  });

  it('is not ready while the reader is off', async () => {
    far.reader.switchedOff(true);
    expect(await terminal.status()).toEqual({ ready: false, detail: 'switched off' });
    expect(await charge()).toMatchObject({ reason: 'terminal-unreachable' });
  });
});

it('finds and gives back a payment of before both were switched off', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'van-'));
  const file = join(folder, 'van.json');
  const before = await startFar(file);
  const paid = await terminalAt(before).charge({ transaction: 'a', amountWon: 200 });
  await terminalAt(before).refund('a', 50);
  await before.close();
  const far = await startFar(file);
  const terminal = terminalAt(far);
  expect(await terminal.find('a')).toEqual({
    state: 'approved',
    approval: paid.result === 'approved' && paid.approval,
    refundedWon: 50,
  });
  expect(await terminal.refund('a', 50)).toEqual({ result: 'refunded', refundedWon: 50 });
  expect(await terminal.cancel('a')).toEqual({ result: 'cancelled' });
  expect(far.totals()).toMatchObject({ returnedWon: 200, netWon: 0 });
  await far.close();
  rmSync(folder, { recursive: true });
});

describe('what is written', () => {
  it('is signed as the document says: channel, path, time, nonce and body, nothing between', () => {
    const credentials = { channelId: 'CH_1', secret: 'key' };
    // echo -n 'CH_1/p1701234567890n{}' | openssl dgst -sha256 -hmac key -binary | base64
    expect(signatureOf(credentials, '/p', '1701234567890', 'n', '{}')).toBe(
      'oatzTh2bkgsR1dsZpStsC/8ppox9GAcGXCOAQgPI/Mg=',
    );
  });

  it('keeps a card number to itself, though the VAN sends it whole', () => {
    expect(maskedCard('5310123412347284')).toBe('5310-12**-****-7284');
    expect(maskedCard('5310-****-****-7284')).toBe('5310-****-****-7284');
  });

  it('tells time in Korea', () => {
    const at = Date.UTC(2026, 10, 25, 15, 30, 5);
    expect(vanTime(at)).toEqual({ day: '20261126', time: '003005' });
    expect(fromVanTime('20261126', '003005')).toBe(at);
  });
});
