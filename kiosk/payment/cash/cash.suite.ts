import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AcceptRequest, CashEvent, CashUnit } from './port.js';

/** A cash unit under test, the hands that put money into it, and what lies where in the end. */
export interface CashRig {
  unit: CashUnit;
  /** @returns whether the slot took it */
  insertNote(won: number): boolean;
  insertCoin(won: number): boolean;
  /** What the next notes meet. */
  notes(mood: 'works' | 'jams-in-stacker' | 'swallows' | 'stacker-full'): void;
  /** The held note is given back for want of an instruction. */
  expire(): void;
  stackedWon(): number;
  returnedWon(): number;
  /** Hoppers of 100 and 500 won, twenty coins each. */
  fill(won: 100 | 500, coins: number): void;
  fellOut(won: 100 | 500): number;
  close(): Promise<void>;
}

export const EVERYTHING: AcceptRequest = {
  amountWon: 100_000,
  denominations: [10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000],
};

export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let left = 2_000; !holds(); left--) {
    if (left === 0) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Collects events, and waits for them. */
export class Heard {
  readonly events: CashEvent[] = [];
  readonly listener = (event: CashEvent): void => void this.events.push(event);

  async next<T extends CashEvent['type']>(type: T): Promise<Extract<CashEvent, { type: T }>> {
    const found = () => this.events.find((event) => event.type === type);
    await until(() => found() !== undefined, `an event ${type}`);
    return found() as Extract<CashEvent, { type: T }>;
  }
}

/** What every cash unit must do, whatever is behind it. */
export function cashContract(name: string, start: () => Promise<CashRig>): void {
  describe(`cash unit: ${name}`, () => {
    let rig: CashRig;
    let unit: CashUnit;
    let heard: Heard;
    beforeEach(async () => {
      rig = await start();
      ({ unit } = rig);
      heard = new Heard();
    });
    afterEach(() => rig.close());
    const open = (request: Partial<AcceptRequest> = {}) =>
      unit.accept({ ...EVERYTHING, ...request }, heard.listener);
    const held = async (won: number) => {
      await open();
      rig.insertNote(won);
      return (await heard.next('held')).note;
    };

    it('is ready, and shut until it is opened', async () => {
      expect(await unit.status()).toMatchObject({
        notes: { state: 'ready' },
        coins: { state: 'ready' },
        hoppers: [
          { won: 100, state: 'ready' },
          { won: 500, state: 'ready' },
        ],
      });
      expect([rig.insertNote(1_000), rig.insertCoin(100)]).toEqual([false, false]);
    });

    it('holds a note until it is told to stack it', async () => {
      expect(await open()).toEqual({ result: 'open' });
      rig.insertNote(1_000);
      const { note, won } = await heard.next('held');
      expect([won, rig.stackedWon()]).toEqual([1_000, 0]);
      expect(await unit.stack(note)).toEqual({ result: 'stacked', won: 1_000 });
      expect(rig.stackedWon()).toBe(1_000);
      expect(await unit.stack(note)).toEqual({ result: 'not-held' });
    });

    it('gives a note back', async () => {
      const note = await held(50_000);
      expect(await unit.giveBack(note)).toEqual({ result: 'returned', won: 50_000 });
      expect([rig.stackedWon(), rig.returnedWon()]).toEqual([0, 50_000]);
    });

    it('tells when a note went back for want of an instruction', async () => {
      const note = await held(5_000);
      rig.expire();
      expect(await heard.next('returned')).toEqual({ type: 'returned', note, won: 5_000 });
      expect(await unit.stack(note)).toEqual({ result: 'not-held' });
    });

    it('credits coins as they fall', async () => {
      await open();
      rig.insertCoin(100);
      expect(await heard.next('credited')).toEqual({ type: 'credited', kind: 'coin', won: 100 });
    });

    it('shuts when enough has been taken', async () => {
      await open({ amountWon: 200 });
      rig.insertCoin(100);
      rig.insertCoin(100);
      expect(await heard.next('closed')).toMatchObject({ reason: 'amount-reached' });
      expect([rig.insertNote(1_000), rig.insertCoin(100)]).toEqual([false, false]);
    });

    it('takes only what it was told it may', async () => {
      await open({ denominations: [100, 1_000] });
      expect(rig.insertNote(50_000)).toBe(false);
      expect(rig.insertCoin(500)).toBe(false);
      expect(rig.insertCoin(100)).toBe(true);
    });

    it('is opened for one visitor at a time, and again after it was shut', async () => {
      await open();
      expect(await open()).toMatchObject({ result: 'refused', reason: 'already-open' });
      expect(await unit.inhibit()).toEqual({ result: 'shut' });
      expect(await heard.next('closed')).toMatchObject({ reason: 'inhibited' });
      expect(rig.insertNote(1_000)).toBe(false);
      expect(await open()).toEqual({ result: 'open' });
      expect(rig.insertNote(1_000)).toBe(true);
    });

    it('does not know what became of a note that jams, shuts and says so', async () => {
      const note = await held(10_000);
      rig.notes('jams-in-stacker');
      expect(await unit.stack(note)).toMatchObject({ result: 'unknown', won: 10_000 });
      expect(await heard.next('closed')).toMatchObject({ reason: 'jammed' });
      expect(await unit.status()).toMatchObject({ notes: { state: 'jammed' } });
      expect(await open()).toEqual({ result: 'open' });
      expect([rig.insertNote(1_000), rig.insertCoin(100)]).toEqual([false, true]);
      await heard.next('credited');
      expect((await unit.totals()).unaccounted).toBe(1);
    });

    it('recognises a note that was swallowed without an event', async () => {
      await open();
      rig.notes('swallows');
      rig.insertNote(10_000);
      expect(await heard.next('unaccounted')).toMatchObject({ won: null });
      expect(heard.events.filter(({ type }) => type === 'credited')).toEqual([]);
      expect((await unit.totals()).unaccounted).toBe(1);
    });

    it('gives the note back when the cash box is full', async () => {
      const note = await held(1_000);
      rig.notes('stacker-full');
      expect(await unit.stack(note)).toEqual({ result: 'returned', won: 1_000 });
      expect(await heard.next('closed')).toMatchObject({ reason: 'cash-box-full' });
      expect(await unit.status()).toMatchObject({ notes: { state: 'cash-box-full' } });
    });

    it('pays change, coin by coin', async () => {
      const coins: number[] = [];
      const change = [
        { won: 500, count: 1 },
        { won: 100, count: 3 },
      ];
      const outcome = await unit.payOut(change, (won) => coins.push(won));
      expect(outcome).toEqual({ result: 'paid', paid: change });
      expect(coins).toEqual([500, 100, 100, 100]);
      expect([rig.fellOut(500), rig.fellOut(100)]).toEqual([1, 3]);
    });

    it('says how much came out of a hopper that ran empty', async () => {
      rig.fill(100, 2);
      const outcome = await unit.payOut([
        { won: 500, count: 1 },
        { won: 100, count: 3 },
      ]);
      expect(outcome).toMatchObject({ result: 'partly', missingWon: 100, reason: 'hopper-empty' });
      expect(rig.fellOut(100)).toBe(2);
      expect((await unit.totals()).paidOut).toContainEqual({ won: 100, count: 2 });
      const { hoppers } = await unit.status();
      expect(hoppers).toContainEqual(expect.objectContaining({ won: 100, state: 'empty' }));
    });

    it('pays nothing from an empty hopper, or without one', async () => {
      rig.fill(100, 0);
      expect(await unit.payOut([{ won: 100, count: 1 }])).toMatchObject({
        result: 'not-paid',
        reason: 'hopper-empty',
      });
      expect(await unit.payOut([{ won: 50, count: 1 }])).toMatchObject({
        result: 'not-paid',
        reason: 'not-started',
      });
    });

    it('warns of a hopper that runs low', async () => {
      rig.fill(500, 3);
      const { hoppers } = await unit.status();
      expect(hoppers).toContainEqual(expect.objectContaining({ won: 500, state: 'low' }));
    });

    it('counts what went in and out', async () => {
      const before = await unit.totals();
      const note = await held(5_000);
      await unit.stack(note);
      rig.insertCoin(500);
      await heard.next('credited');
      await unit.payOut([{ won: 100, count: 2 }]);
      const { accepted, paidOut, devices, unaccounted } = await unit.totals();
      expect(accepted).toEqual([
        { won: 5_000, count: 1 },
        { won: 500, count: 1 },
      ]);
      expect([paidOut, unaccounted]).toEqual([[{ won: 100, count: 2 }], 0]);
      const out = (totals: typeof before) => totals.devices.dispensed[0]?.coins ?? NaN;
      expect(out({ ...before, devices }) - out(before)).toBe(2);
      expect(devices.notesInserted).toBe((before.devices.notesInserted ?? NaN) + 1);
    });

    it('reports everything as a value when it was closed', async () => {
      await unit.close();
      await unit.close();
      expect((await unit.status()).notes).toMatchObject({ state: 'disconnected' });
      expect(await open()).toMatchObject({ result: 'refused', reason: 'disconnected' });
      expect(await unit.inhibit()).toMatchObject({ result: 'unknown' });
      expect(await unit.giveBack(1)).toEqual({ result: 'not-held' });
      expect(await unit.payOut([{ won: 100, count: 1 }])).toMatchObject({ result: 'not-paid' });
      expect((await unit.totals()).devices.notesInserted).toBeNull();
    });
  });
}
