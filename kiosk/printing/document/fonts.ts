import { readFile } from 'node:fs/promises';
import decompress from 'woff2-encoder/decompress';
import { KioskError } from '../../error/kiosk-error.js';

export interface Fonts {
  regular: Buffer;
  bold: Buffer;
}

const WOFF2_MAGIC = 'wOF2';

/**
 * Reads the fonts once. WOFF2 is unpacked to TrueType first: pdfkit cannot subset its transformed
 * glyph table and would embed all of it, unreadable.
 * @throws KioskError `printing.font`
 */
export async function loadFonts(files: { regular: string; bold: string }): Promise<Fonts> {
  const [regular, bold] = await Promise.all([loadFont(files.regular), loadFont(files.bold)]);
  return { regular, bold };
}

async function loadFont(file: string): Promise<Buffer> {
  try {
    const bytes = await readFile(file);
    const packed = bytes.toString('latin1', 0, 4) === WOFF2_MAGIC;
    return packed ? Buffer.from(await decompress(bytes)) : bytes;
  } catch (cause) {
    throw new KioskError(
      'printing.font',
      `Cannot use the font ${file}. Set "fonts.regular" and "fonts.bold" in this kiosk's settings to TrueType, OpenType or WOFF2 files with Hangul.`,
      { cause },
    );
  }
}
