import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import decompress from 'woff2-encoder/decompress';
import { KioskError } from '../../error/kiosk-error.js';

export interface Fonts {
  regular: Font;
  bold: Font;
}

const WOFF2_MAGIC = 'wOF2';
/** Laid out once, so that the first visitor does not wait for the tables of Hangul and Latin. */
const SAMPLE = '서초구 OK민원센터 2026-03-05';

/**
 * Reads and parses the fonts once: left to pdfkit, each document would parse them again, for a quarter
 * of a second. WOFF2 is unpacked to TrueType first: pdfkit cannot subset its transformed glyph table
 * and would embed all of it, unreadable.
 * @throws KioskError `printing.font`
 */
export async function loadFonts(files: { regular: string; bold: string }): Promise<Fonts> {
  const [regular, bold] = await Promise.all([loadFont(files.regular), loadFont(files.bold)]);
  return { regular, bold };
}

async function loadFont(file: string): Promise<Font> {
  try {
    const bytes = await readFile(file);
    const packed = bytes.toString('latin1', 0, 4) === WOFF2_MAGIC;
    const font = create(packed ? await decompress(bytes) : bytes);
    font.layout(SAMPLE);
    return font;
  } catch (cause) {
    throw new KioskError(
      'printing.font',
      `Cannot use the font ${file}. Set "fonts.regular" and "fonts.bold" in this kiosk's settings to TrueType, OpenType or WOFF2 files with Hangul.`,
      { cause },
    );
  }
}
