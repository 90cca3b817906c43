import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardTerminal } from './port.js';

/** A terminal under test and the far end's own book. */
export interface PaymentRig {
  terminal: CardTerminal;
  /** Makes the next payments meet this. */
  next(mood: 'approve' | 'decline' | 'no-card' | 'lose-answer' | 'lose-all' | 'wait'): void;
  /** Transactions whose money the card company holds for the centre. */
  standing(): string[];
  chargedWon(): number;
  /** Cancelled and refunded. */
  returnedWon(): number;
  close(): Promise<void>;
}

/** What every card terminal must do, whatever is behind it. */
export function paymentContract(name: string, start: () => Promise<PaymentRig>): void {
  describe(`card terminal: ${name}`, () => {
    let rig: PaymentRig;
    let { terminal } = {} as PaymentRig;
    beforeEach(async () => {
      rig = await start();
      ({ terminal } = rig);
    });
    afterEach(() => rig.close());
    const charge = (transaction: string) => terminal.charge({ transaction, amountWon: 200 });

    it('approves and knows the payment afterwards', async () => {
      const outcome = await charge('a');
      expect(outcome).toMatchObject({ result: 'approved' });
      expect(await terminal.find('a')).toMatchObject({ state: 'approved' });
      expect(rig.standing()).toEqual(['a']);
    });

    it('charges a transaction once, however often it is asked', async () => {
      const first = await charge('a');
      expect(await charge('a')).toEqual(first);
      expect(rig.chargedWon()).toBe(200);
    });

    it('never shows a whole card number', async () => {
      const outcome = await charge('a');
      expect(JSON.stringify(outcome)).not.toMatch(/\d{4}-\d{4}-\d{4}/);
    });

    it('says why a card was refused, and holds no money', async () => {
      rig.next('decline');
      expect(await charge('a')).toMatchObject({ result: 'refused', reason: 'card-declined' });
      expect(rig.standing()).toEqual([]);
    });

    it('gives up when no card comes', async () => {
      rig.next('no-card');
      expect(await charge('a')).toMatchObject({ result: 'refused', reason: 'card-not-presented' });
    });

    it('asks when the answer is lost, and does not charge again', async () => {
      rig.next('lose-answer');
      expect(await charge('a')).toMatchObject({ result: 'approved' });
      expect(rig.chargedWon()).toBe(200);
    });

    it('calls a charge unknown only when asking and cancelling got no answer', async () => {
      rig.next('lose-all');
      expect(await charge('a')).toMatchObject({ result: 'unknown' });
      expect(await terminal.find('a')).toMatchObject({ state: 'unreachable' });
      rig.next('approve');
      expect(await terminal.cancel('a')).toEqual({ result: 'cancelled' });
      expect(rig.standing()).toEqual([]);
    });

    it('gives money back, as often as it is told to, once', async () => {
      await charge('a');
      expect(await terminal.cancel('a')).toEqual({ result: 'cancelled' });
      expect(await terminal.cancel('a')).toEqual({ result: 'cancelled' });
      expect(rig.standing()).toEqual([]);
    });

    it('calls off a charge that waits for a card', async () => {
      rig.next('wait');
      const waiting = charge('a');
      while ((await terminal.find('a')).state === 'missing');
      expect(await terminal.cancel('a')).toEqual({ result: 'cancelled' });
      expect(await waiting).toMatchObject({ result: 'refused', reason: 'payment-cancelled' });
    });

    it('refuses a charge that was cancelled before it arrived', async () => {
      expect(await terminal.find('late')).toEqual({ state: 'missing' });
      await terminal.cancel('late');
      expect(await charge('late')).toMatchObject({ result: 'refused' });
      expect(rig.chargedWon()).toBe(0);
    });

    it.each([0, -200, 0.5, NaN, 10_000_001])('does not even send %d won', async (amountWon) => {
      expect(await terminal.charge({ transaction: 'a', amountWon })).toMatchObject({
        result: 'refused',
        reason: 'amount-not-allowed',
      });
      await charge('b');
      expect(await terminal.refund('b', amountWon)).toMatchObject({
        result: 'refused',
        reason: 'amount-not-allowed',
      });
      expect(rig.chargedWon()).toBe(200);
    });

    it('gives part back, as often as it is told to, once', async () => {
      await charge('a');
      const back = { result: 'refunded', refundedWon: 50 };
      expect(await terminal.refund('a', 50)).toEqual(back);
      expect(await terminal.refund('a', 50)).toEqual(back);
      expect(rig.returnedWon()).toBe(50);
      expect(await terminal.find('a')).toMatchObject({ state: 'approved', refundedWon: 50 });
    });

    it('gives no more back than was paid, however it is asked', async () => {
      await charge('a');
      await terminal.refund('a', 150);
      for (const wrong of [201, 100]) {
        expect(await terminal.refund('a', wrong)).toMatchObject({
          result: 'refused',
          reason: 'amount-not-allowed',
        });
      }
      expect(await terminal.cancel('a')).toEqual({ result: 'cancelled' });
      expect(rig.returnedWon()).toBe(200);
    });

    it('gives nothing back for what was not paid', async () => {
      rig.next('decline');
      await charge('a');
      expect(await terminal.refund('a', 50)).toMatchObject({ reason: 'not-paid' });
      expect(await terminal.refund('never', 50)).toMatchObject({ reason: 'not-paid' });
    });

    it('tells what came and went since the last closing, as the far end has it', async () => {
      for (const transaction of ['a', 'b', 'c']) await charge(transaction);
      await terminal.cancel('b');
      await terminal.refund('c', 50);
      const day = {
        result: 'totals',
        totals: {
          approved: { count: 3, won: 600 },
          cancelled: { count: 1, won: 200 },
          refunded: { count: 1, won: 50 },
        },
        netWon: 350,
      };
      expect(await terminal.totals()).toEqual(day);
      expect(await terminal.closeDay()).toEqual(day);
      await charge('d');
      expect(await terminal.totals()).toMatchObject({
        totals: { approved: { count: 1, won: 200 }, cancelled: { count: 0, won: 0 } },
        netWon: 200,
      });
    });

    it('reports everything as a value when nobody is there', async () => {
      await rig.close();
      expect(await terminal.status()).toMatchObject({ ready: false });
      expect(await charge('a')).toMatchObject({
        result: 'refused',
        reason: 'terminal-unreachable',
      });
      expect(await terminal.find('a')).toMatchObject({ state: 'unreachable' });
      expect(await terminal.cancel('a')).toMatchObject({ result: 'unknown' });
      expect(await terminal.refund('a', 50)).toMatchObject({
        reason: expect.any(String) as string,
      });
      expect(await terminal.totals()).toMatchObject({ result: 'unknown' });
      expect(await terminal.closeDay()).toMatchObject({ result: 'unknown' });
    });
  });
}
