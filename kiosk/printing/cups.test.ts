import { describe, it } from 'vitest';
import { startRawPrinter } from '../sim/index.js';
import { missingCups, startCups } from '../testing/cups.js';
import { createIppPrinter } from './ipp-printer.js';
import { createPjlCounter } from './pjl/pjl-counter.js';
import { printingContract } from './printing.suite.js';

const missing = missingCups();

if (missing === '') {
  printingContract('CUPS and a raw TCP printer', async () => {
    const far = await startRawPrinter({ sheetMs: 1 });
    const cups = await startCups(far.port);
    const counter = createPjlCounter({ host: '127.0.0.1', port: far.port, timeoutMs: 1_000 });
    return {
      url: cups.url,
      printer: createIppPrinter({ url: cups.url, counter, timeoutMs: 1_000 }),
      mood: async (mood) => {
        if (mood === 'stall') cups.pause();
        if (mood === 'deaf') cups.freeze();
        if (mood === 'ready') {
          cups.resume();
          await far.mood('ready');
        }
      },
      sheetsLeft: (sheets) => far.sheetsLeft(sheets),
      pdf: Buffer.from('%PDF-1.3 /Type /Page \xff\xfe not text\n%%EOF\n', 'latin1'),
      tray: () => far.tray(),
      close: async () => {
        await cups.close();
        await far.close();
      },
    };
  });
} else {
  describe('printer: CUPS and a raw TCP printer', () => {
    it.skip(`wants Debian packages: sudo apt-get install ${missing}`, () => undefined);
  });
}
