import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerOf } from './ipp-request.js';
import type { JobReport, Printer } from './port.js';

/** A printer under test and what lies in its tray. */
export interface PrintingRig {
  printer: Printer;
  /** Of its queue. */
  url: string;
  /** `stall`: what is sent stands still; `deaf`: nobody answers. */
  mood(mood: 'ready' | 'stall' | 'deaf'): void | Promise<void>;
  /** The paper ends after so many more sheets. */
  sheetsLeft(sheets: number): void;
  /** A one-page PDF. */
  pdf: Uint8Array;
  /** What was printed, byte for byte, oldest first. */
  tray(): Uint8Array[];
  close(): Promise<void>;
}

/** What every printer must do, whatever is behind it. */
export function printingContract(name: string, start: () => Promise<PrintingRig>): void {
  describe(`printer: ${name}`, () => {
    let rig: PrintingRig;
    let { printer } = {} as PrintingRig;
    beforeEach(async () => {
      rig = await start();
      ({ printer } = rig);
    });
    afterEach(() => rig.close());

    const submit = async (job: string, copies = 1): Promise<number> => {
      const sent = await printer.submit(job, rig.pdf, copies);
      if (sent.result !== 'accepted') throw new Error(`not accepted: ${sent.detail}`);
      return sent.job;
    };
    const until = async (job: number, state: JobReport['state']): Promise<JobReport> => {
      for (;;) {
        const answer = await printer.job(job);
        if (answer.ok && answer.report.state === state) return answer.report;
      }
    };

    it('is ready, prints every copy and counts the sheets', async () => {
      expect(await printer.status()).toEqual({ ready: true });
      const report = await until(await submit('a', 3), 'completed');
      expect(report.sheets).toBe(3);
      expect(Buffer.from(rig.tray()[0] ?? [])).toEqual(Buffer.from(rig.pdf));
    });

    it('finds a job by name, also when it is done', async () => {
      const job = await submit('a');
      await submit('b');
      await until(job, 'completed');
      expect(await printer.find('a')).toMatchObject({ ok: true, job });
      expect(await printer.find('c')).toEqual({ ok: true, job: null });
    });

    it('says that the paper is out and goes on when there is more', async () => {
      rig.sheetsLeft(1);
      const job = await submit('a', 2);
      expect(await until(job, 'stopped')).toMatchObject({ sheets: 1 });
      expect(await printer.status()).toMatchObject({ ready: false });
      await rig.mood('ready');
      expect(await until(job, 'completed')).toMatchObject({ sheets: 2 });
    });

    it('cancels a job that stands still, and it never prints', async () => {
      await rig.mood('stall');
      const job = await submit('a');
      expect(await printer.cancel(job)).toEqual({ ok: true });
      expect(await until(job, 'cancelled')).toMatchObject({ sheets: 0 });
      await rig.mood('ready');
      await until(await submit('b'), 'completed');
      expect(await printer.job(job)).toMatchObject({ report: { state: 'cancelled', sheets: 0 } });
    });

    it('waits for no document of a dead kiosk, and lets nothing out when it comes after all', async () => {
      const call = callerOf(rig.url, 2_000);
      expect(await call('Create-Job', { 'job-name': 'a' })).toMatchObject({ ok: true });
      const created = await printer.find('a');
      if (!created.ok || created.job === null) throw new Error('a created job is not found');
      await until(await submit('b'), 'completed');
      await printer.cancel(created.job);
      const late = { 'job-id': created.job, 'document-format': 'application/pdf' };
      const document = { data: Buffer.from(rig.pdf) };
      // CUPS takes it and leaves it; others refuse.
      await call('Send-Document', { ...late, 'last-document': true }, document);
      await until(await submit('c'), 'completed');
      expect(await printer.job(created.job)).toMatchObject({ report: { state: 'cancelled' } });
      expect(rig.tray()).toHaveLength(2);
    });

    it('does not undo what is printed', async () => {
      const job = await submit('a');
      await until(job, 'completed');
      expect(await printer.cancel(job)).toMatchObject({ ok: false });
      expect(await printer.job(job)).toMatchObject({ report: { state: 'completed' } });
    });

    it('says that a job is missing', async () => {
      expect(await printer.job(4711)).toMatchObject({ ok: true, report: { state: 'missing' } });
    });

    it('reports a printer that does not answer as a value', async () => {
      await rig.mood('deaf');
      expect(await printer.submit('a', rig.pdf, 1)).toMatchObject({ result: 'unknown' });
      expect(await printer.status()).toMatchObject({ ready: false });
      expect(await printer.find('a')).toMatchObject({ ok: false });
    });

    it('knows that a job cannot be there when nobody listens', async () => {
      await rig.close();
      expect(await printer.submit('a', rig.pdf, 1)).toMatchObject({ result: 'refused' });
    });
  });
}
