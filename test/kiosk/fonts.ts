import { join, resolve } from 'node:path';
import { loadFonts, type Fonts } from '../../kiosk/printing/index.js';

const FOLDER = resolve(import.meta.dirname, '../../launch/pages/public/fonts');

/** The fonts that the kiosks print with, unpacked. */
export function projectFonts(): Promise<Fonts> {
  const packed = (weight: string) => join(FOLDER, `PretendardGOV-${weight}.woff2`);
  return loadFonts({ regular: packed('Regular'), bold: packed('Bold') });
}
