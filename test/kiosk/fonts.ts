import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import decompress from 'woff2-encoder/decompress';
import { loadFonts, type Fonts } from '../../kiosk/printing/index.js';

const FOLDER = resolve(import.meta.dirname, '../../launch/pages/public/fonts');

const packed = (weight: string) => join(FOLDER, `PretendardGOV-${weight}.woff2`);

/** The fonts that the kiosks print with. */
export function projectFonts(): Promise<Fonts> {
  return loadFonts({ regular: packed('Regular'), bold: packed('Bold') });
}

/** Their files, unpacked once: every start of the kiosk would do it again. */
export async function unpackFonts(folder: string): Promise<{ regular: string; bold: string }> {
  const unpack = async (weight: string) => {
    const file = join(folder, `${weight}.ttf`);
    writeFileSync(file, await decompress(readFileSync(packed(weight))));
    return file;
  };
  return { regular: await unpack('Regular'), bold: await unpack('Bold') };
}
