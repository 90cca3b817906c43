import iconv from 'iconv-lite';

/** One byte in ASCII, two in Hangul and other wide signs: also the columns it takes on paper. */
export function encodeCp949(text: string): Buffer {
  return iconv.encode(printable(text), 'cp949');
}

export function columnsOf(text: string): number {
  return encodeCp949(text).length;
}

/** The beginning of a text that fits; no character is cut in two. */
export function cutTo(text: string, columns: number): string {
  let kept = '';
  let used = 0;
  for (const character of text.normalize('NFC')) {
    used += columnsOf(character);
    if (used > columns) break;
    kept += character;
  }
  return kept;
}

/** A control character in a text would be a command to the printer; it knows one kind of dash. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\u2010-\u2014]/g, '-');
}
