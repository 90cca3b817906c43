import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { openJournal } from './journal/index.js';
import { readCodes, readText } from './testing/read-pdf.js';
import { TestKiosk } from './testing/test-kiosk.js';

let kiosk: TestKiosk | undefined;
afterEach(async () => {
  await kiosk?.remove();
  kiosk = undefined;
});

describe('a whole visit over real sockets', () => {
  it('ends with the paper in the tray, the receipt beside it and the money charged once', async () => {
    kiosk = await TestKiosk.start();
    await kiosk.toFee({ 'address-history': 'all', 'back-digits': 'self' });
    await kiosk.touch({ type: 'pay' });
    const done = await kiosk.until('done');
    expect(done.screen).toMatchObject({ receiptPrinted: true, totalWon: 200, copies: 1 });

    const { terminal, printer, office } = kiosk.simulated();
    const [transaction] = terminal.totals().standing;
    expect(terminal.totals()).toMatchObject({ netWon: 200, standing: [transaction] });
    expect(printer.jobs()).toMatchObject([
      { name: transaction, state: 'completed', sheets: 1, copies: 1 },
      { name: `${transaction ?? ''}-receipt`, state: 'completed' },
    ]);
    const issued = office.issued()[0];
    expect(issued).toMatchObject({ transaction, revoked: false });

    const pdf = readFileSync(printer.jobs()[0]?.file ?? '');
    const text = await readText(pdf);
    for (const part of [
      '주민등록표(등본)',
      issued?.document.documentNumber ?? '-',
      '시연용 DEMO – 법적 효력 없음',
      '서울특별시 서초구 시연대로 2584, 101동 1203호 (서초동, 행복아파트)',
      '경기도 성남시 분당구 견본로 120, 5층 (정자동)',
      '김행복',
      '820315-1234561',
      '이새봄',
      '841102-*******',
      '서울특별시 서초구청장',
    ]) {
      expect(text).toContain(part);
    }
    const codes = await readCodes(pdf);
    expect(codes['QRCode']).toContain(issued?.document.documentNumber);
    expect(codes['PDF417']).toMatch(
      new RegExp(`^HB1\\|${issued?.document.documentNumber ?? ''}\\|.*\\|kiosk-1\\|`),
    );
    const receipt = await readText(readFileSync(printer.jobs()[1]?.file ?? ''));
    expect(receipt).toContain('5310-****-****-7284');
    expect(receipt).not.toContain('김행복');

    await kiosk.touch({ type: 'home' });
    await kiosk.until('welcome');
    await kiosk.stop();
    const journal = openJournal(kiosk.journalFile);
    const kinds = journal.read(transaction ?? '').map((line) => line.entry.kind);
    journal.close();
    expect(kinds).toEqual([
      'opened',
      'payment.intended',
      'payment.approved',
      'issue.intended',
      'issue.done',
      'print.intended',
      'print.submitted',
      'print.completed',
      'closed',
    ]);
    const bytes = readFileSync(kiosk.journalFile).toString('latin1');
    expect(bytes).not.toContain('820315');
  });

  it('prints as many copies as were paid for', async () => {
    kiosk = await TestKiosk.start();
    await kiosk.toFee({}, 3);
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('done');
    expect(kiosk.simulated().terminal.totals().netWon).toBe(600);
    expect(kiosk.simulated().printer.jobs()[0]).toMatchObject({ copies: 3, sheets: 3 });
  });
});

describe('when the money or the paper fails', () => {
  it('asks the terminal about a lost answer and charges once', async () => {
    kiosk = await TestKiosk.start({ limits: { chargeMs: 300 } });
    kiosk.simulated().terminal.mood('lose-answer');
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('done');
    expect(kiosk.simulated().terminal.totals()).toMatchObject({ chargedWon: 200, netWon: 200 });
  });

  it('takes another card after a declined one, as a new transaction', async () => {
    kiosk = await TestKiosk.start();
    const { terminal } = kiosk.simulated();
    terminal.mood('decline');
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    const again = await kiosk.until(
      'confirm',
      (view) => 'problem' in view && view.problem !== null,
    );
    expect(again.screen).toMatchObject({ problem: 'card-declined' });
    terminal.mood('approve');
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('done');
    expect(terminal.payments().map(({ state }) => state)).toEqual(['refused', 'approved']);
  });

  it('gives the money back when the printer runs out of paper, and nothing prints later', async () => {
    kiosk = await TestKiosk.start({ limits: { stoppedMs: 50 } });
    const { terminal, printer, office } = kiosk.simulated();
    printer.sheetsLeft(0);
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({ cause: 'printing-failed', money: 'refunded' });
    expect(terminal.totals()).toMatchObject({ chargedWon: 200, netWon: 0 });
    printer.mood('ready');
    expect(printer.jobs()).toMatchObject([{ state: 'canceled', sheets: 0 }]);
    expect(office.issued()).toMatchObject([{ revoked: true }]);
  });

  it('hands to staff when some sheets came out and some did not', async () => {
    kiosk = await TestKiosk.start({ limits: { stoppedMs: 50 } });
    const { terminal, printer } = kiosk.simulated();
    printer.sheetsLeft(1);
    await kiosk.toFee({}, 2);
    await kiosk.touch({ type: 'pay' });
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({ money: 'handed-to-staff' });
    expect(sorry.staffCalled).toBe(true);
    expect(terminal.totals().netWon).toBe(400);
  });

  it('gives the money back when the office will not issue', async () => {
    kiosk = await TestKiosk.start();
    kiosk.simulated().office.mood('refuse');
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({ cause: 'office-refused', money: 'refunded' });
    expect(kiosk.simulated().printer.jobs()).toEqual([]);
  });

  it('prints nothing of somebody else when the office mixes up its answers', async () => {
    kiosk = await TestKiosk.start();
    const { office, terminal, printer } = kiosk.simulated();
    office.mood('mix-up');
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({ cause: 'wrong-paper', money: 'refunded' });
    expect(sorry.staffCalled).toBe(true);
    expect(terminal.totals()).toMatchObject({ chargedWon: 200, netWon: 0 });
    expect(printer.jobs()).toEqual([]);
    expect(office.issued()).toMatchObject([{ revoked: true, signed: null }]);
  });

  it('takes no money while the printer has no paper', async () => {
    kiosk = await TestKiosk.start();
    await kiosk.toFee();
    kiosk.simulated().printer.mood('paper-out');
    await kiosk.touch({ type: 'pay' });
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({ cause: 'printer-not-ready', money: 'nothing-charged' });
    expect(kiosk.simulated().terminal.payments()).toEqual([]);
    await kiosk.touch({ type: 'home' });
    expect((await kiosk.until('out-of-service')).screen).toMatchObject({ code: 'printer' });
    expect(kiosk.health()).toMatchObject({ ok: false, state: 'out-of-service' });
  });

  it('calls the payment off when the visitor goes home while a card is awaited', async () => {
    kiosk = await TestKiosk.start();
    kiosk.simulated().terminal.mood('wait');
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('pay', (screen) => 'phase' in screen && screen.phase === 'card');
    await kiosk.touch({ type: 'home' });
    const back = await kiosk.until('confirm');
    expect(back.screen).toMatchObject({ problem: 'payment-cancelled' });
    expect(kiosk.simulated().terminal.totals().chargedWon).toBe(0);
  });
});

describe('what comes from outside', () => {
  it('refuses a malformed message of the page by naming the field', async () => {
    kiosk = await TestKiosk.start();
    const send = (event: string, message: unknown) => kiosk?.send(event, message);
    expect(await send('touch', { type: 'digit', digit: '12' })).toMatchObject({
      ok: false,
      code: 'malformed',
      message: expect.stringContaining('digit') as string,
    });
    expect(await send('touch', 'start')).toMatchObject({ ok: false, code: 'malformed' });
    expect(await send('charge', {})).toMatchObject({ ok: false, code: 'malformed' });
    expect((await kiosk.until('welcome')).screen.at).toBe('welcome');
  });

  it('sends no digit of a resident number back to the page', async () => {
    kiosk = await TestKiosk.start();
    await kiosk.toFee();
    expect(JSON.stringify(kiosk.seen)).not.toContain('820315');
    expect(JSON.stringify(kiosk.seen)).not.toContain('1234561');
    expect(JSON.stringify(kiosk.seen)).toContain('김*복');
  });

  it('names the port and the remedy when the port is taken', async () => {
    kiosk = await TestKiosk.start();
    await expect(TestKiosk.start({ port: kiosk.port })).rejects.toMatchObject({
      code: 'listen.port-in-use',
      message: expect.stringContaining(String(kiosk.port)) as string,
    });
  });
});
