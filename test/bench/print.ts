import { atLeast, atMost, percentile, reported, type Benchmark, type Figure } from './figure.js';
import { alternately } from './print/alternately.js';
import { plainPage, receiptPage, registerPage } from './print/pages.js';
import { bareSigner, paperSigner } from './print/signing.js';
import { wholeText } from './print/whole-text.js';

const PAGES = 30;
const SIGNATURES = 60;
const LONG_HISTORY = 60;

/** What a printed page costs: drawing it, the office's signature, and that its text is all there. */
export const print: Benchmark = async function* () {
  const plain = await plainPage();
  const kinds = [
    ['resident register, one page', await registerPage(0)],
    ['resident register, long history', await registerPage(LONG_HISTORY)],
    ['receipt', await receiptPage()],
  ] as const;
  for (const [kind, draw] of kinds) {
    const { pages, pdf } = await draw();
    const [ours, theirs] = await alternately(PAGES, draw, plain);
    const p50 = percentile(ours, 50) / pages;
    yield beside(
      atMost(named(`PDF a page p50, ${kind}`, 'ms'), p50, 100),
      'a plain page of pdfkit',
      percentile(theirs, 50),
    );
    yield reported(named(`size, ${kind} (${pages} pages)`, 'KiB'), pdf.length / 1_024);
  }
  yield await signing();
  yield atLeast(
    named('words of a long history that a reader finds', 'ratio'),
    await wholeText(),
    1,
  );
};

async function signing(): Promise<Figure> {
  const signer = await paperSigner();
  try {
    const [ours, bare] = await alternately(SIGNATURES, signer.act, bareSigner());
    const p50 = percentile(ours, 50);
    const figure = atMost(named('office issues and signs p50', 'ms'), p50, 50);
    return beside(figure, 'a bare P-256 signature', percentile(bare, 50));
  } finally {
    await signer.close();
  }
}

function beside(figure: Figure, baseline: string, value: number): Figure {
  return { ...figure, baseline, ratio: figure.value / value };
}

function named(figure: string, unit: string): { bench: string; figure: string; unit: string } {
  return { bench: 'print', figure, unit };
}
