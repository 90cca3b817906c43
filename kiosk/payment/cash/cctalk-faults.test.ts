import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING, Heard, until } from './cash.suite.js';
import { off, startCcTalkRig, type CcTalkRig } from './cctalk-rig.suite.js';
import { serialLine } from './serial-line.js';

type Trouble = CcTalkRig['machine']['bus']['trouble'];

const COIN_ID = 184;
const DISPENSE = 167;
const HOPPER_STATUS = 166;
const READ_BILL_EVENTS = 159;
const ROUTE_BILL = 154;
const FOREVER = 1_000_000;
/** Every note admitted, master on, escrow on: as a kiosk leaves it that had no time to shut it. */
const LEFT_OPEN = [
  [231, 255, 255],
  [228, 1],
  [153, 3],
] as const;

describe.skipIf(off !== '')(`ccTalk when things go wrong${off}`, () => {
  let rig: CcTalkRig;
  let heard: Heard;
  beforeEach(async () => {
    rig = await startCcTalkRig();
    heard = new Heard();
  });
  afterEach(() => rig.close());

  const trouble = (change: Partial<Trouble>) => {
    rig.machine.bus.trouble = { ...rig.machine.bus.trouble, ...change };
  };
  const open = () => rig.unit.accept(EVERYTHING, heard.listener);
  const hold = async (won: number) => {
    await open();
    rig.insertNote(won);
    return (await heard.next('held')).note;
  };
  const asked = (header: number) =>
    rig.machine.bus.asked.filter((telegram) => telegram.header === header).length;

  it('gives back the note that a killed kiosk left in escrow', async () => {
    const { validator } = rig.machine;
    for (const [header, ...data] of LEFT_OPEN) validator.handle(header, data);
    expect(rig.insertNote(1_000)).toBe(true);
    await open();
    await until(() => rig.returnedWon() === 1_000, 'given back');
    expect([rig.stackedWon(), rig.insertNote(1_000)]).toEqual([0, true]);
  });

  describe('on the line', () => {
    const lines: [string, Partial<Trouble>][] = [
      ['garbage before and behind every answer', { before: 7, after: 5 }],
      ['every fourth answer corrupted', { corruptEvery: 4 }],
      ['answers that come twice', { twice: true }],
      ['answers byte by byte', { piecemeal: true }],
      ['all of that', { before: 3, after: 3, corruptEvery: 5, twice: true, piecemeal: true }],
    ];

    it.each(lines)('counts the same money with %s', async (_name, change) => {
      trouble(change);
      const note = await hold(1_000);
      expect(await rig.unit.stack(note)).toEqual({ result: 'stacked', won: 1_000 });
      rig.insertCoin(100);
      rig.insertCoin(500);
      await until(() => heard.events.length >= 3, 'both coins');
      expect(await rig.unit.payOut([{ won: 100, count: 3 }])).toMatchObject({ result: 'paid' });
      const { accepted, unaccounted } = await rig.unit.totals();
      expect(accepted).toHaveLength(3);
      expect(unaccounted).toBe(0);
      expect([rig.stackedWon(), rig.fellOut(100)]).toEqual([1_000, 3]);
    });

    it('says what it heard that was no answer', async () => {
      trouble({ before: 4 });
      await rig.unit.status();
      expect(rig.unit.noise.dropped).toBeGreaterThan(0);
    });

    it('believes no news that was heard only once', async () => {
      const note = await hold(1_000);
      const credit = [2, 4, 0, 1, 1, 0, 0, 0, 0, 0, 0];
      trouble({ forged: { header: READ_BILL_EVENTS, data: credit } });
      await until(() => rig.machine.bus.trouble.forged === null, 'the forged answer');
      expect(await rig.unit.giveBack(note)).toEqual({ result: 'returned', won: 1_000 });
      expect((await rig.unit.totals()).accepted).toEqual([]);
    });

    it('believes no end of a payout that was heard only once', async () => {
      rig.machine.hoppers[100].onCoin = (out) => {
        if (out === 0) trouble({ forged: { header: HOPPER_STATUS, data: [1, 0, 9, 0] } });
      };
      expect(await rig.unit.payOut([{ won: 100, count: 9 }])).toMatchObject({ result: 'paid' });
      expect(rig.fellOut(100)).toBe(9);
    });

    it('takes nobody else for its devices', async () => {
      trouble({ stranger: 'address' });
      const { coins } = await rig.unit.status();
      expect(coins).toMatchObject({ state: 'disconnected' });
      expect(rig.unit.noise.foreign).toBeGreaterThan(0);
    });

    it('finds no device in another protocol, and no money', async () => {
      trouble({ stranger: 'protocol' });
      expect(await rig.unit.status()).toMatchObject({
        notes: { state: 'disconnected' },
        coins: { state: 'disconnected' },
        hoppers: [{ state: 'disconnected' }, { state: 'disconnected' }],
      });
      expect(await open()).toMatchObject({ result: 'refused', reason: 'disconnected' });
      expect(heard.events).toEqual([]);
    });

    it('shuts when the cable is pulled', async () => {
      await open();
      await rig.machine.close();
      expect(await heard.next('closed')).toMatchObject({ reason: 'disconnected' });
      expect(await rig.unit.payOut([{ won: 100, count: 1 }])).toMatchObject({
        result: 'not-paid',
        reason: 'not-started',
      });
    });
  });

  describe('with notes', () => {
    it('stacks a note once though no answer to that comes back', async () => {
      const note = await hold(10_000);
      trouble({ loseAnswers: FOREVER, onlyHeader: ROUTE_BILL });
      expect(await rig.unit.stack(note)).toEqual({ result: 'stacked', won: 10_000 });
      expect(rig.stackedWon()).toBe(10_000);
    });

    it('sends a note on its way again when the order was lost', async () => {
      const note = await hold(10_000);
      trouble({ loseRequests: 4, onlyHeader: ROUTE_BILL });
      expect(await rig.unit.giveBack(note)).toEqual({ result: 'returned', won: 10_000 });
    });

    it('does not call a note stacked that the validator never told of', async () => {
      const note = await hold(10_000);
      rig.machine.validator.mood = 'forgets';
      expect(await rig.unit.stack(note)).toMatchObject({ result: 'unknown', won: 10_000 });
      expect((await rig.unit.totals()).accepted).toEqual([]);
    });

    it('hands a note to staff that was held when the power failed, and begins anew', async () => {
      const note = await hold(50_000);
      rig.machine.validator.reset();
      expect(await heard.next('unaccounted')).toMatchObject({ won: 50_000 });
      expect(await heard.next('closed')).toMatchObject({ reason: 'power-lost' });
      expect(await rig.unit.stack(note)).toEqual({ result: 'not-held' });
      expect(await open()).toEqual({ result: 'open' });
      expect(rig.insertNote(1_000)).toBe(true);
    });

    it('is ready again after staff took the jammed note out', async () => {
      const note = await hold(1_000);
      rig.machine.validator.mood = 'jams-in-stacker';
      await rig.unit.stack(note);
      await heard.next('closed');
      rig.machine.validator.repair();
      expect((await rig.unit.status()).notes).toEqual({ state: 'ready' });
    });

    it('shuts when the cash box is taken away', async () => {
      await open();
      rig.machine.validator.removeStacker();
      expect(await heard.next('closed')).toMatchObject({ reason: 'cash-box-removed' });
    });
  });

  describe('with coins', () => {
    it('counts on when the event counter goes round', async () => {
      rig.machine.acceptor.events.clear(254);
      await open();
      for (const won of [100, 500, 50]) rig.insertCoin(won);
      await until(() => heard.events.length === 3, 'three coins');
      expect(heard.events.map((event) => 'won' in event && event.won)).toEqual([100, 500, 50]);
    });

    it('recognises a coin that fell in without an event', async () => {
      await open();
      rig.machine.acceptor.swallows = true;
      rig.insertCoin(500);
      expect(await heard.next('unaccounted')).toMatchObject({ won: null });
    });

    it('shuts when a coin is stuck', async () => {
      await open();
      rig.machine.acceptor.block();
      expect(await heard.next('closed')).toMatchObject({ reason: 'jammed' });
    });

    it('does not go without a coin whose name was lost on the way', async () => {
      trouble({ loseAnswers: 3, onlyHeader: COIN_ID });
      expect((await rig.unit.status()).coins).toMatchObject({ state: 'disconnected' });
      await open();
      expect(rig.insertCoin(10)).toBe(true);
    });

    it('sends coins that a hopper takes back into its path', async () => {
      await rig.unit.status();
      expect(rig.machine.acceptor.paths.get(3)).toBe(2);
    });
  });

  describe('with hoppers', () => {
    const pay = (count: number) => rig.unit.payOut([{ won: 100, count }]);

    it('pays once when the answer to the order is lost', async () => {
      trouble({ loseAnswers: FOREVER, onlyHeader: DISPENSE });
      expect(await pay(3)).toMatchObject({ result: 'paid' });
      expect([rig.fellOut(100), asked(DISPENSE)]).toEqual([3, 1]);
    });

    it('knows that nothing was paid when the order was lost', async () => {
      trouble({ loseRequests: FOREVER, onlyHeader: DISPENSE });
      expect(await pay(3)).toMatchObject({ result: 'not-paid', reason: 'not-started' });
      expect(rig.fellOut(100)).toBe(0);
    });

    it('says how much came out before a jam', async () => {
      rig.machine.hoppers[100].onCoin = (out) => (rig.machine.hoppers[100].jams = out === 2);
      expect(await pay(5)).toMatchObject({
        result: 'partly',
        paid: [{ won: 100, count: 2 }],
        missingWon: 300,
        reason: 'hopper-jammed',
      });
    });

    it('knows what came out before a reset from the counter that outlives it', async () => {
      rig.machine.hoppers[100].onCoin = (out) => {
        if (out === 2) rig.machine.hoppers[100].reset();
      };
      expect(await pay(5)).toMatchObject({
        result: 'partly',
        paid: [{ won: 100, count: 2 }],
        reason: 'power-lost',
      });
      expect(rig.fellOut(100)).toBe(2);
    });

    it('does not pretend to know when that counter is gone, too', async () => {
      const hopper = rig.machine.hoppers[100];
      await pay(1);
      hopper.forgetful = true;
      hopper.onCoin = (out) => {
        if (out === 2) hopper.reset();
      };
      const outcome = await pay(5);
      expect(outcome).toMatchObject({ result: 'unknown', paidAtMostWon: 500 });
      expect(outcome.result === 'unknown' && outcome.paidAtLeastWon).toBeLessThanOrEqual(200);
    });

    it('gives bounds when the hopper falls silent', async () => {
      rig.machine.hoppers[100].onCoin = (out) => {
        if (out === 2) trouble({ loseAnswers: FOREVER });
      };
      const outcome = await pay(5);
      expect(outcome).toMatchObject({ result: 'unknown', paidAtMostWon: 500 });
      const { paidAtLeastWon = NaN } = outcome as { paidAtLeastWon?: number };
      expect(paidAtLeastWon).toBeLessThanOrEqual(rig.fellOut(100) * 100);
    });

    it('pays no more once it is closed', async () => {
      const paying = rig.unit.payOut([{ won: 100, count: 20 }]);
      await until(() => rig.fellOut(100) > 0, 'a coin');
      await rig.unit.close();
      const outcome = await paying;
      const out = rig.fellOut(100);
      expect(out).toBeLessThan(20);
      expect(outcome).toMatchObject({ result: 'partly', paid: [{ won: 100, count: out }] });
    });
  });
});

describe.skipIf(off !== '')(`ccTalk, wired well and wrongly${off}`, () => {
  it('hears itself on the one wire, and takes that neither for garbage nor for somebody', async () => {
    const rig = await startCcTalkRig({ timing: { answerMs: 5_000 } });
    await rig.unit.status();
    expect(rig.unit.noise).toEqual({ dropped: 0, foreign: 0, late: 0 });
    await rig.close();
  });

  it('does not take one device for another', async () => {
    const rig = await startCcTalkRig({ coins: { address: 3, checksum: 'simple' } });
    const { coins } = await rig.unit.status();
    expect(coins).toMatchObject({
      state: 'disconnected',
      detail: expect.stringContaining('Payout') as string,
    });
    await rig.close();
  });

  it('says what to check when there is no port', async () => {
    const rig = await startCcTalkRig({ open: serialLine('/dev/absent') });
    const { notes } = await rig.unit.status();
    expect(notes).toMatchObject({ detail: expect.stringContaining('group dialout') as string });
    await rig.close();
  });
});
