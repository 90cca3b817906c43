import { readText } from '../../../kiosk/testing/read-pdf.js';
import { registerOf, registerPage } from './pages.js';

const MOVES = 60;

/** Share of the record's words that another program reads from the printed pages. */
export async function wholeText(): Promise<number> {
  const { pdf } = await (await registerPage(MOVES))();
  const text = squeezed(await readText(pdf));
  const { record, issuer, documentNumber } = registerOf(MOVES);
  const words = stringsIn({ record, issuer, documentNumber }).flatMap((line) => line.split(/\s+/));
  return words.filter((word) => text.includes(word)).length / words.length;
}

/** Line ends are the reader's own. */
const squeezed = (text: string) => text.replace(/\s/g, '');

/** Days are left out: they are printed, but so often that finding one proves nothing. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
