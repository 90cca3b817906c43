import { expect, it } from 'vitest';
import { certificateCatalog, findDocument } from '../catalog/index.js';
import type { JobReport, Printer } from '../printing/index.js';
import type { Visit } from '../session/index.js';
import type { Clock } from './clock.js';
import { createDocumentReceipts } from './document-receipts.js';

const document = findDocument(certificateCatalog(), 'resident-register');
const visit = { id: 'v', document: 'resident-register' } as Visit;

/** A printer that says this of the receipt, look by look, the last for ever; and what was asked of it. */
function printerSaying(...reports: JobReport[]) {
  const cancelled: number[] = [];
  let look = 0;
  const report = () => reports[Math.min(look++, reports.length - 1)] as JobReport;
  const job = (id: number) => Promise.resolve({ ok: true as const, job: id, report: report() });
  const printer: Printer = {
    status: () => Promise.resolve({ ready: true }),
    submit: () => Promise.resolve({ result: 'accepted', job: 7 }),
    job,
    find: () => job(7),
    cancel: (id) => {
      cancelled.push(id);
      return Promise.resolve({ ok: true });
    },
  };
  return { printer, cancelled };
}

function print(printer: Printer) {
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  };
  const receipts = createDocumentReceipts({
    printer,
    draw: () => Promise.resolve({ pdf: new Uint8Array(), pages: 1 }),
    clock,
    limits: { lookEveryMs: 500, stoppedMs: 20_000 },
  });
  if (!document) throw new Error('no such document');
  return receipts.print({ name: 'tx-receipt', visit, document, language: 'ko', at: 0 });
}

const said = (state: JobReport['state'], sheets: number | null): JobReport => ({
  state,
  sheets,
  reasons: [],
});

it('is printed when its sheet was counted', async () => {
  const { printer } = printerSaying(said('processing', 0), said('completed', 1));
  expect(await print(printer)).toEqual({ printed: true });
});

it.each([0, null])(
  'is not believed when the queue says completed with %s sheets',
  async (sheets) => {
    const { printer } = printerSaying(said('completed', sheets));
    expect(await print(printer)).toMatchObject({ printed: false });
  },
);

it('is called off when the printer stops, so that it does not come out for the next visitor', async () => {
  const stopped = Array.from({ length: 14 }, () => said('stopped', 0));
  const { printer, cancelled } = printerSaying(...stopped, said('cancelled', 0));
  expect(await print(printer)).toMatchObject({ printed: false });
  expect(cancelled).toEqual([7]);
});
