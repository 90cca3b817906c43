import { availableParallelism } from 'node:os';
import { missingCups } from '../../kiosk/testing/cups.js';
import { atLeast, atMost, percentile, reported, type Benchmark, type Figure } from './figure.js';
import { measureJournal } from './kiosk/journal-write.js';
import { paidToSpooled, paidToSpooledOnCups } from './kiosk/paid-to-spooled.js';
import { plainPage, registerPage } from './print/pages.js';
import { alternately } from './print/alternately.js';

const PAGES = 40;

/** A kiosk as it is wired, its far ends simulated and quick: what is measured is the kiosk's own time. */
export const kiosk: Benchmark = async function* () {
  yield reported(named('cores to run on', 'count'), availableParallelism());
  yield* spooled();
  yield await page();
  yield* journal();
};

async function* spooled(): AsyncGenerator<Figure, void, void> {
  const ipp = await paidToSpooled();
  yield atMost(named('payment approved to job spooled p95, IPP printer', 'ms'), ipp, 500);
  if (missingCups()) {
    yield reported(named('CUPS to spool to (install cups)', 'count'), 0);
    return;
  }
  const cups = await paidToSpooledOnCups();
  const figure = atMost(named('payment approved to job spooled p95, CUPS', 'ms'), cups, 500);
  yield { ...figure, baseline: 'the simulated IPP printer', ratio: cups / ipp };
}

async function page(): Promise<Figure> {
  const [ours, plain] = await alternately(PAGES, await registerPage(0), await plainPage());
  const p50 = percentile(ours, 50);
  const figure = atMost(named('PDF of one page p50', 'ms'), p50, 100);
  return { ...figure, baseline: 'a plain page of pdfkit', ratio: p50 / percentile(plain, 50) };
}

function* journal(): Generator<Figure, void, void> {
  const { writesMs, rate, rawRate } = measureJournal();
  yield atMost(named('journal write p99', 'ms'), percentile(writesMs, 99), 10);
  const name = named('journal writes beside bare better-sqlite3', 'ratio');
  const ratio = rate / rawRate;
  yield { ...atLeast(name, ratio, 0.7), baseline: 'better-sqlite3, same pragmas', ratio };
}

function named(figure: string, unit: string): { bench: string; figure: string; unit: string } {
  return { bench: 'kiosk', figure, unit };
}
