import BetterSqlite3 from 'better-sqlite3';
import { startRawPrinter } from '../../../kiosk/sim/index.js';
import { startCups } from '../../../kiosk/testing/cups.js';
import { TestKiosk, type TestKioskOptions } from '../../../kiosk/testing/test-kiosk.js';
import { percentile } from '../figure.js';

const VISITS = 60;
const VISITS_ON_CUPS = 20;

/** p95 ms over visits of one page each, by the times in the kiosk's own journal. */
export function paidToSpooled(): Promise<number> {
  return onKiosk({}, VISITS);
}

export async function paidToSpooledOnCups(): Promise<number> {
  const far = await startRawPrinter({ sheetMs: 5 });
  const cups = await startCups(far.port);
  try {
    const counter = { host: '127.0.0.1', port: far.port };
    return await onKiosk({ printer: { url: cups.url, counter } }, VISITS_ON_CUPS);
  } finally {
    await cups.close();
    await far.close();
  }
}

async function onKiosk(options: TestKioskOptions, visits: number): Promise<number> {
  const kiosk = await TestKiosk.start(options);
  try {
    for (let i = 0; i < visits; i += 1) await visit(kiosk);
    // The journal belongs to the running kiosk alone.
    await kiosk.stop();
    return percentile(timesOf(kiosk.journalFile), 95);
  } finally {
    await kiosk.remove();
  }
}

async function visit(kiosk: TestKiosk): Promise<void> {
  await kiosk.toFee();
  await kiosk.touch({ type: 'pay' });
  await kiosk.until('done');
  await kiosk.touch({ type: 'home' });
  await kiosk.until('welcome');
}

function timesOf(file: string): number[] {
  const journal = new BetterSqlite3(file, { readonly: true });
  try {
    const rows = journal.prepare<[], { ms: number }>(
      `SELECT spooled.at - paid.at AS ms FROM line AS paid
       JOIN line AS spooled ON spooled.tx = paid.tx AND spooled.kind = 'print.submitted'
       WHERE paid.kind = 'payment.approved'`,
    );
    return rows.all().map(({ ms }) => ms);
  } finally {
    journal.close();
  }
}
