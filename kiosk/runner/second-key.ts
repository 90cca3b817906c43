import { createHmac } from 'node:crypto';

/** No 0, 1, I or O, which people mistake for each other: 32 letters, five bits each. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/**
 * What proves, beside the document number, that somebody holds the paper: 40 bits, `7KQ2-M4XD`. Made
 * from the kiosk's secret whenever it is needed, so that it is written nowhere but on the paper.
 */
export function secondKeyOf(secret: Uint8Array, documentNumber: string): string {
  const bytes = createHmac('sha256', secret).update(`second key ${documentNumber}`).digest();
  const letters = Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
