import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openJournal } from './journal/index.js';
import { createRestTerminal } from './payment/index.js';
import { createIppPrinter } from './printing/index.js';
import type { Entry } from './session/index.js';
import { startCardTerminal, startIppPrinter } from './sim/index.js';
import { TestKiosk } from './testing/test-kiosk.js';

let kiosk: TestKiosk | undefined;
afterEach(async () => {
  await kiosk?.remove();
  kiosk = undefined;
});

const PDF = Buffer.from('%PDF-1.3 /Type /Page', 'latin1');
const PAID: Entry[] = [
  { kind: 'opened', document: 'resident-register', copies: 1, amountWon: 200 },
  { kind: 'payment.intended', method: 'card' },
];
const PRINTING: Entry[] = [
  ...PAID,
  { kind: 'payment.approved', approvalNo: '30000001' },
  { kind: 'issue.intended' },
  { kind: 'issue.done', documentNumber: '1234-5678-9012-3456', pages: 1 },
  { kind: 'print.intended', sheets: 1 },
];

/** What a kiosk left behind that lost its power: its journal, and machines that did their part. */
async function leftBehind(lines: Entry[], print?: 'printed' | 'queued'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const sim = join(folder, 'data', 'sim');
  const journal = openJournal(join(folder, 'data', 'journal.sqlite'));
  lines.forEach((entry, at) => journal.append({ transaction: 'tx', at, entry }));
  journal.close();
  const terminal = await startCardTerminal({ stateFile: join(sim, 'terminal.json'), cardMs: 1 });
  await createRestTerminal(terminal).charge({ transaction: 'tx', amountWon: 200 });
  await terminal.close();
  if (!print) return folder;
  const printer = await startIppPrinter({
    stateFile: join(sim, 'printer.json'),
    spool: join(sim, 'tray'),
    sheetMs: 1,
  });
  if (print === 'queued') printer.mood('stall');
  await createIppPrinter(printer).submit('tx', PDF, 1);
  while (print === 'printed' && printer.jobs()[0]?.state !== 'completed') {
    await createIppPrinter(printer).status();
  }
  await printer.close();
  return folder;
}

async function restart(folder: string): Promise<{ last: Entry | undefined; standing: string[] }> {
  kiosk = await TestKiosk.start({ folder });
  const { standing } = kiosk.simulated().terminal.totals();
  await kiosk.stop();
  const journal = openJournal(kiosk.journalFile);
  const last = journal.read('tx').at(-1)?.entry;
  journal.close();
  return { last, standing };
}

describe('at the start, what the last run left open', () => {
  it('was charged without a journal line: the money goes back', async () => {
    const { last, standing } = await restart(await leftBehind(PAID));
    expect(last).toMatchObject({ kind: 'closed', outcome: 'refunded' });
    expect(standing).toEqual([]);
  });

  it('was printed without a journal line: the payment stands', async () => {
    const { last, standing } = await restart(await leftBehind(PRINTING, 'printed'));
    expect(last).toMatchObject({ kind: 'closed', outcome: 'issued' });
    expect(standing).toEqual(['tx']);
  });

  it('still waits in the printer: cancelled there first, then refunded', async () => {
    const { last, standing } = await restart(await leftBehind(PRINTING, 'queued'));
    const [job] = kiosk?.simulated().printer.jobs() ?? [];
    // The printer went on when it was switched on again: either the paper or the money, never both.
    const printed = job?.state === 'completed';
    expect(last).toMatchObject({ kind: 'closed', outcome: printed ? 'issued' : 'refunded' });
    expect(standing).toEqual(printed ? ['tx'] : []);
    expect(job?.sheets).toBe(printed ? 1 : 0);
  });

  it('never reached the printer: refunded', async () => {
    const { last, standing } = await restart(await leftBehind(PRINTING));
    expect(last).toMatchObject({ kind: 'closed', outcome: 'refunded' });
    expect(standing).toEqual([]);
  });
});

describe('a journal that cannot be used', () => {
  it('puts the kiosk out of service, saying why, and is not touched', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
    mkdirSync(join(folder, 'data'));
    const file = join(folder, 'data', 'journal.sqlite');
    writeFileSync(file, 'not a database at all, but something that somebody may need');
    const before = readFileSync(file);
    kiosk = await TestKiosk.start({ folder });
    expect((await kiosk.until('out-of-service')).screen).toMatchObject({ code: 'journal' });
    expect(kiosk.health()).toMatchObject({
      ok: false,
      state: 'out-of-service',
      reason: expect.stringContaining('not a database') as string,
    });
    const answer = await fetch(`${kiosk.url}health`);
    expect(await answer.json()).toMatchObject({ ok: false, device: 'kiosk-1' });
    await kiosk.touch({ type: 'start' });
    expect(kiosk.seen.at(-1)?.screen.at).toBe('out-of-service');
    expect(readFileSync(file)).toEqual(before);
  });
});
