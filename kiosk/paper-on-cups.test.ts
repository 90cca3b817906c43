import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIppPrinter, createPjlCounter, type Printer } from './printing/index.js';
import { findPrint } from './runner/find-print.js';
import { watchPrint } from './runner/watch-print.js';
import { startRawPrinter, type RawPrinter } from './sim/index.js';
import { missingCups, startCups, type Cups } from './testing/cups.js';

const missing = missingCups();
const clock = {
  now: () => Date.now(),
  sleep: () => new Promise<void>((resolve) => setTimeout(resolve, 30)),
};
const PAGE = '1 0 obj <</Type /Page>> endobj\n';
/** More than the buffers of both ends of a connection hold. */
const BULK_BYTES = 12_000_000;

function pdfOf(pages: number, bulk = 0): Buffer {
  return Buffer.from(`%PDF-1.3\n${PAGE.repeat(pages)}${' '.repeat(bulk)}%%EOF\n`, 'latin1');
}

describe.skipIf(missing !== '')(`paper behind CUPS ${missing && `(install ${missing})`}`, () => {
  let far: RawPrinter;
  let cups: Cups;
  let printer: Printer;
  beforeEach(async () => {
    far = await startRawPrinter({ sheetMs: 20 });
    cups = await startCups(far.port, 'stop-printer');
    const counter = createPjlCounter({ host: '127.0.0.1', port: far.port, timeoutMs: 500 });
    printer = createIppPrinter({ url: cups.url, counter, timeoutMs: 2_000 });
  });
  afterEach(async () => {
    await cups.close();
    await far.close();
  });

  const submit = async (name: string, pdf: Buffer, copies = 1): Promise<number> => {
    const sent = await printer.submit(name, pdf, copies);
    if (sent.result !== 'accepted') throw new Error(`${sent.result}: ${sent.detail}`);
    return sent.job;
  };
  const watch = (job: number, sheets: number) =>
    watchPrint(
      { visit: 'v', job, sheets },
      {
        devices: { printer },
        clock,
        report: () => undefined,
        limits: { lookEveryMs: 30, stoppedMs: 0 },
      },
    );
  const find = (name: string, job: number | null, sheets: number) =>
    findPrint(name, { job, sheets }, { devices: { printer }, clock });
  const until = async (holds: () => boolean | Promise<boolean>) => {
    while (!(await holds())) await clock.sleep();
  };
  const stateOf = async (job: number) => {
    const answer = await printer.job(job);
    return answer.ok ? answer.report.state : 'no answer';
  };

  it('follows every sheet of every copy to the tray', async () => {
    expect(await watch(await submit('a', pdfOf(2), 3), 6)).toMatchObject({
      type: 'printed',
      sheets: 6,
    });
    expect(far.sheets()).toBe(6);
  });

  it('sees that nothing came out though CUPS is content', async () => {
    await far.mood('swallow');
    const job = await submit('a', pdfOf(1));
    expect(await watch(job, 1)).toMatchObject({ type: 'print-failed' });
    expect(await find('a', job, 1)).toMatchObject({ kind: 'print.doubtful' });
    expect(far.received()).toBe(pdfOf(1).length);
    // What CUPS itself says of this job: as many sheets as copies were asked for.
    const believed = await createIppPrinter({ url: cups.url }).job(job);
    expect(believed).toMatchObject({ report: { state: 'completed', sheets: 1 } });
    expect(await createIppPrinter({ url: cups.url }).status()).toMatchObject({ ready: false });
  });

  it('counts what had come out when the printer was switched off half way', async () => {
    const job = await submit('a', pdfOf(4));
    await until(() => far.sheets() > 0);
    await far.mood('off');
    const came = far.sheets();
    await far.mood('ready');
    expect(await watch(job, 4)).toMatchObject({ type: 'print-failed' });
    expect(await printer.job(job)).toMatchObject({ report: { sheets: came } });
    expect(await find('a', job, 4)).toMatchObject({ kind: 'print.doubtful' });
  });

  it('ends a job whose connection was cut before it is paid back, and it never prints', async () => {
    far.dropAfter(1_000);
    const job = await submit('a', pdfOf(1, BULK_BYTES));
    expect(await watch(job, 1)).toMatchObject({ type: 'print-failed' });
    expect(await stateOf(job)).toBe('stopped');
    expect(await printer.status()).toMatchObject({ ready: false });
    expect(await find('a', job, 1)).toMatchObject({ kind: 'print.gone' });
    cups.resume();
    expect(await watch(await submit('b', pdfOf(1)), 1)).toMatchObject({ type: 'printed' });
    expect(far.tray()).toEqual([pdfOf(1)]);
    expect(await printer.job(job)).toMatchObject({ report: { state: 'cancelled', sheets: 0 } });
  });

  it('would print a cut job whole, were it not cancelled', async () => {
    far.dropAfter(1_000);
    const job = await submit('a', pdfOf(1, BULK_BYTES));
    await until(async () => (await stateOf(job)) === 'stopped');
    cups.resume();
    expect(await watch(job, 1)).toMatchObject({ type: 'printed', sheets: 1 });
  });

  it('pays nothing back while a stalled printer holds the job, which comes out though cancelled', async () => {
    cups.pause();
    const job = await submit('a', pdfOf(1));
    await far.mood('stall');
    cups.resume();
    await until(async () => (await stateOf(job)) === 'processing');
    // Until the filter of the queue has given it to the printer, it would only be cancelled.
    await wait(1_000);
    expect(await find('a', job, 1)).toMatchObject({ kind: 'print.doubtful' });
    await far.mood('ready');
    await until(async () => (await stateOf(job)) === 'cancelled');
    expect(await printer.job(job)).toMatchObject({ report: { sheets: far.sheets() } });
    expect(far.sheets()).toBe(1);
  });

  it('waits with a jammed printer until it is helped', async () => {
    const job = await submit('a', pdfOf(3));
    await until(() => far.sheets() > 0);
    await far.mood('jam');
    const failed = await watch(job, 3);
    expect(failed).toMatchObject({ type: 'print-failed', detail: 'stopped, media-jam' });
    expect(await find('a', job, 3)).toMatchObject({ kind: 'print.doubtful' });
    expect(await printer.submit('b', pdfOf(1), 1)).toMatchObject({ result: 'refused' });
    await far.mood('ready');
    expect(await watch(job, 3)).toMatchObject({ type: 'printed', sheets: 3 });
  });

  it('calls a job printed whose last sheet emptied the tray', async () => {
    far.sheetsLeft(2);
    const job = await submit('a', pdfOf(2));
    expect(await watch(job, 2)).toMatchObject({ type: 'printed', sheets: 2 });
    expect(await find('a', job, 2)).toMatchObject({ kind: 'print.completed', sheets: 2 });
  });

  it('sends nothing to a printer that is off', async () => {
    await far.mood('off');
    expect(await printer.status()).toMatchObject({ ready: false });
    expect(await printer.submit('a', pdfOf(1), 1)).toMatchObject({ result: 'refused' });
    await far.mood('ready');
    expect(await find('a', null, 1)).toMatchObject({ kind: 'print.gone' });
  });

  it('finds a job again by name when CUPS was stopped and started', async () => {
    cups.pause();
    const job = await submit('a', pdfOf(2));
    await cups.stop();
    expect(await find('a', job, 2)).toMatchObject({ kind: 'print.doubtful' });
    await cups.start();
    expect(await printer.find('a')).toMatchObject({ ok: true, job });
    cups.resume();
    expect(await watch(job, 2)).toMatchObject({ type: 'printed', sheets: 2 });
    expect(await find('a', job, 2)).toMatchObject({ kind: 'print.completed', sheets: 2 });
  });

  it('takes no other job for its own when CUPS crashed and lost it', async () => {
    const job = await submit('a', pdfOf(1));
    await watch(job, 1);
    await cups.stop('SIGKILL');
    await cups.start();
    const other = await submit('b', pdfOf(1));
    await watch(other, 1);
    expect(other).toBe(job);
    expect(await find('a', job, 1)).toMatchObject({ kind: 'print.doubtful' });
    expect(await find('b', other, 1)).toMatchObject({ kind: 'print.completed' });
  });
});
