import process from 'node:process';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/*
 * A real Chromium. It comes inside an npm package, so that the tests need no Debian package;
 * $CHROMIUM names another one.
 */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['CHROMIUM'];
  return chromium.launch({
    executablePath: own ?? (await sparticuz.executablePath()),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    headless: true,
  });
}
