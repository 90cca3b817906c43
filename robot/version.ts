import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** package.json, seen from dist/robot or from robot. */
const MANIFEST = new URL(
  import.meta.url.includes('/dist/robot/') ? '../../package.json' : '../package.json',
  import.meta.url,
);

/** Which version of the software this is, for recordings and reports. */
export function softwareVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
