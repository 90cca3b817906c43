import { afterEach, describe, expect, it } from 'vitest';
import { hasSocat, type Step } from '../../sim/index.js';
import { encodeApdu } from './apdu.js';
import { encodeFrame } from './frame.js';
import { zvtRig, type ZvtRig } from './rig.suite.js';

const APPROVED = { result: 'approved' };
const GARBAGE = Buffer.from('10021006150315ff0610030000100210', 'hex');
const NMEA = Buffer.from('$GPGGA,092750,3728.9,N,12701.8,E,1,8,1.03,61.7,M,55.2,M,,*66\r\n');

let rig: ZvtRig;
const charge = (transaction = 'a', amountWon = 200) =>
  rig.terminal.charge({ transaction, amountWon });
const start = async (...options: Parameters<typeof zvtRig>) => {
  rig = await zvtRig(...options);
  return rig.far;
};

/** What the kiosk says of a transaction and what the terminal booked must not contradict each other. */
async function expectHonest(transaction = 'a'): Promise<void> {
  const found = await rig.terminal.find(transaction);
  const held = rig.chargedWon() - rig.returnedWon();
  if (found.state === 'approved') expect(held).toBe(200);
  if (found.state === 'refused' || found.state === 'cancelled') expect(held).toBe(0);
  expect(held).toBeLessThanOrEqual(200);
}

function faults(): void {
  afterEach(() => rig.close());

  describe('a step of the terminal that never arrives', () => {
    const STEPS: readonly Step[] = ['ack', 'answer', 'waiting', 'outcome', 'end'];
    it.each(STEPS)('%s, once', async (step) => {
      const far = await start();
      await charge('before');
      await rig.terminal.cancel('before');
      let left = 1;
      far.disturb((now, bytes) => {
        const lose = now === step && left > 0 && far.heard.at(-1) === '0601';
        if (lose) left -= 1;
        return lose ? [] : [bytes];
      });
      const outcome = await charge();
      expect(left).toBe(0);
      const held = rig.chargedWon() - rig.returnedWon();
      expect(outcome.result).not.toBe('unknown');
      expect(held).toBe(outcome.result === 'approved' ? 200 : 0);
      await expectHonest();
    });

    it.each(STEPS)('%s, whenever it comes to the charge', async (step) => {
      const far = await start();
      far.disturb((now, bytes) => (now === step && far.heard.at(-1) === '0601' ? [] : [bytes]));
      const outcome = await charge();
      far.disturb((_, bytes) => [bytes]);
      if (outcome.result === 'approved') expect(rig.standing()).toEqual(['a']);
      if (outcome.result === 'refused') expect(rig.standing()).toEqual([]);
      await rig.terminal.cancel('a');
      expect(rig.standing()).toEqual([]);
    });
  });

  describe('a disturbed line', () => {
    it('is understood with noise before and after every transmission', async () => {
      const far = await start();
      far.disturb((_, bytes) => [GARBAGE, bytes, GARBAGE]);
      const outcome = await charge();
      expect(outcome.result).not.toBe('unknown');
      await expectHonest();
    });

    it('is understood when every byte comes alone', async () => {
      const far = await start();
      far.disturb((_, bytes) => Array.from(bytes, (byte) => Buffer.from([byte])));
      expect(await charge()).toMatchObject(APPROVED);
    });

    it('hears the outcome that was half sent, wherever it broke off, and sent again', async () => {
      const far = await start({ patienceMs: 150 });
      for (let cut = 1; cut < 12; cut += 1) {
        let broken = false;
        far.disturb((step, bytes) => {
          if (step !== 'outcome' || broken || far.heard.at(-1) !== '0601') return [bytes];
          broken = true;
          return [bytes.subarray(0, cut * 6)];
        });
        const outcome = await charge(`cut-${cut}`);
        expect(broken).toBe(true);
        expect(outcome).toMatchObject(APPROVED);
      }
      expect(rig.chargedWon()).toBe(11 * 200);
    });

    it('with another device on it charges nothing and says that the terminal is not there', async () => {
      const far = await start();
      far.disturb((step) => (step === 'ack' ? [NMEA] : []));
      expect(await rig.terminal.status()).toMatchObject({ ready: false });
      expect(await charge()).toMatchObject({ result: 'refused', reason: 'terminal-unreachable' });
      expect(far.heard).not.toContain('0601');
    });
  });

  describe('answers that are not for this payment', () => {
    const status = (trace: string, won: string, tid = '52001110') => {
      const fields = `270004${won}0b${trace}29${tid}490410870001`;
      return encodeFrame(encodeApdu({ command: 0x040f, data: Buffer.from(fields, 'hex') }));
    };
    it.each([
      ['an earlier one, late', status('000001', '000000000200')],
      ['another amount', status('000003', '000000009900')],
      ['another terminal', status('000003', '000000000200', '99999999')],
      ['a trace number far ahead', status('000999', '000000000200')],
    ])('are not believed: %s', async (_, foreign) => {
      const far = await start();
      await charge('first');
      await rig.terminal.cancel('first');
      far.mood('decline');
      const done = encodeFrame(Buffer.from('060f00', 'hex'));
      far.disturb((step, bytes) =>
        step === 'waiting' && far.heard.at(-1) === '0601' ? [foreign, done, bytes] : [bytes],
      );
      expect(await charge()).not.toMatchObject(APPROVED);
      expect(rig.standing()).toEqual([]);
      await expectHonest();
    });

    it('do not end a charge that goes on: a late abort of an earlier one', async () => {
      const far = await start({ cardMs: 100 });
      const late = encodeFrame(Buffer.from('061e016c', 'hex'));
      far.disturb((step, bytes) =>
        step === 'waiting' && far.heard.at(-1) === '0601' ? [late, bytes] : [bytes],
      );
      const outcome = await charge();
      expect(rig.standing()).toEqual(outcome.result === 'approved' ? ['a'] : []);
      await expectHonest();
    });

    it('do no harm twice', async () => {
      const far = await start();
      far.disturb((_, bytes) => [bytes, bytes]);
      expect(await charge()).toMatchObject(APPROVED);
      expect(await charge('b')).toMatchObject(APPROVED);
      expect(rig.chargedWon()).toBe(400);
      expect(rig.standing()).toEqual(['a', 'b']);
    });
  });

  describe('a terminal that restarts', () => {
    it('is registered again without anybody noticing', async () => {
      const far = await start();
      await charge('before');
      far.restart();
      expect(await charge()).toMatchObject(APPROVED);
      expect(far.heard.filter((name) => name === '0600')).toHaveLength(2);
    });

    it('while it waits for the card has charged nothing', async () => {
      const far = await start();
      far.mood('wait');
      const waiting = charge();
      await until(() => far.heard.includes('0601'));
      far.restart();
      expect(await waiting).toMatchObject({ result: 'refused' });
      expect(rig.chargedWon()).toBe(0);
    });

    it('after it booked still says so', async () => {
      const far = await start();
      far.disturb((step, bytes) => {
        if (step !== 'outcome' || far.heard.at(-1) !== '0601') return [bytes];
        far.restart();
        return [];
      });
      expect(await charge()).toMatchObject(APPROVED);
      expect(rig.standing()).toEqual(['a']);
    });

    it('or takes a payment back by itself is believed', async () => {
      const far = await start({ takesBack: true, patienceMs: 100 });
      far.disturb((step, bytes) =>
        step === 'outcome' && far.heard.at(-1) === '0601' ? [] : [bytes],
      );
      const outcome = await charge();
      expect(outcome).toMatchObject({ result: 'refused', reason: 'terminal-unreachable' });
      expect(rig.chargedWon()).toBe(rig.returnedWon());
    });
  });

  describe('a kiosk that restarts', () => {
    it('finds the payment that was under way', async () => {
      const far = await start({ cardMs: 30 });
      void charge();
      await until(() => far.heard.includes('0601'));
      const terminal = await rig.kioskRestarts();
      await until(() => rig.chargedWon() > 0);
      expect(await terminal.find('a')).toMatchObject({ state: 'approved' });
      expect(await terminal.cancel('a')).toEqual({ result: 'cancelled' });
      expect(rig.standing()).toEqual([]);
    });

    it('calls off a charge that still waits for a card', async () => {
      const far = await start({ waitMs: 20_000 });
      far.mood('wait');
      void charge();
      await until(() => far.heard.includes('0601'));
      const terminal = await rig.kioskRestarts();
      expect(await terminal.cancel('a')).toEqual({ result: 'cancelled' });
      far.mood('approve');
      expect(await terminal.charge({ transaction: 'a', amountWon: 200 })).toMatchObject({
        result: 'refused',
      });
      expect(rig.chargedWon()).toBe(0);
    });

    it('finds an unclear payment also after another was made', async () => {
      const far = await start();
      far.mood('lose-all');
      expect(await charge()).toMatchObject({ result: 'unknown' });
      far.mood('approve');
      expect(await charge('b')).toMatchObject(APPROVED);
      const terminal = await rig.kioskRestarts();
      expect(await terminal.find('a')).toMatchObject({ state: 'approved' });
      expect(rig.standing()).toEqual(['a', 'b']);
    });
  });

  describe('giving back', () => {
    it.each(['outcome', 'end', 'answer'] as const)('once, though %s is lost', async (step) => {
      const far = await start();
      await charge();
      far.disturb((now, bytes) => (now === step && far.heard.at(-1) === '0630' ? [] : [bytes]));
      const outcome = await rig.terminal.cancel('a');
      far.disturb((_, bytes) => [bytes]);
      if (outcome.result === 'cancelled') expect(rig.standing()).toEqual([]);
      expect(await rig.terminal.cancel('a')).toEqual({ result: 'cancelled' });
      expect(rig.returnedWon()).toBe(200);
    });

    it('in part once, though its outcome is lost', async () => {
      const far = await start();
      await charge();
      far.mood('lose-answer');
      expect(await rig.terminal.refund('a', 50)).toEqual({ result: 'refunded', refundedWon: 50 });
      expect(await rig.terminal.refund('a', 50)).toEqual({ result: 'refunded', refundedWon: 50 });
      expect(rig.returnedWon()).toBe(50);
    });

    it('says so when nobody puts the card on for it', async () => {
      const far = await start();
      await charge();
      far.mood('no-card');
      expect(await rig.terminal.refund('a', 50)).toMatchObject({ result: 'refused' });
      expect(await rig.terminal.find('a')).toMatchObject({ state: 'approved', refundedWon: 0 });
    });

    it('by receipt number ends with the closing, for the numbers begin again', async () => {
      const far = await start();
      await charge();
      await rig.terminal.closeDay();
      await charge('tomorrow');
      expect(await rig.terminal.cancel('a')).toMatchObject({
        result: 'unknown',
        detail: expect.stringContaining('closed') as string,
      });
      expect(rig.standing()).toEqual(['tomorrow']);
      expect(far.heard).not.toContain('0630');
    });

    it('is not relied on after a closing without an answer', async () => {
      const far = await start();
      await charge();
      far.disturb((step, bytes) => (step !== 'ack' && far.heard.at(-1) === '0650' ? [] : [bytes]));
      expect(await rig.terminal.closeDay()).toMatchObject({ result: 'unknown' });
      far.disturb((_, bytes) => [bytes]);
      await charge('tomorrow');
      expect(await rig.terminal.cancel('a')).toMatchObject({ result: 'unknown' });
      expect(rig.standing()).toEqual(['tomorrow']);
    });
  });

  it('one payment at a time: the next is told to wait, the same one is one', async () => {
    const far = await start();
    far.mood('wait');
    const first = charge();
    expect(await charge('b')).toMatchObject({ result: 'refused', reason: 'terminal-busy' });
    expect(await rig.terminal.status()).toEqual({ ready: true });
    const again = charge();
    await rig.terminal.cancel('a');
    expect(await again).toEqual(await first);
    expect(rig.chargedWon()).toBe(0);
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

if (hasSocat()) {
  describe('ZVT on a pty', faults);
} else {
  describe('faults of the card terminal on a serial line', () => {
    it.skip('want a Debian package: sudo apt-get install socat', () => undefined);
  });
}
