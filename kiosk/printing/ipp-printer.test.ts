import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startIppPrinter } from '../sim/index.js';
import { decodeIpp, encodeIpp, groups } from './ipp-codec.js';
import { createIppPrinter } from './ipp-printer.js';
import { printingContract } from './printing.suite.js';

printingContract('IPP over HTTP, simulated', async () => {
  const spool = mkdtempSync(join(tmpdir(), 'tray-'));
  const far = await startIppPrinter({ spool, stateFile: null, sheetMs: 1 });
  return {
    url: far.url,
    printer: createIppPrinter({ url: far.url, timeoutMs: 300 }),
    mood: (mood) => far.mood(mood),
    sheetsLeft: (sheets) => far.sheetsLeft(sheets),
    pdf: Buffer.from('%PDF-1.3 /Type /Page \xff\xfe not text', 'latin1'),
    tray: () =>
      far
        .jobs()
        .filter(({ sheets }) => sheets > 0)
        .map((job) => readFileSync(job.file)),
    close: async () => {
      await far.close();
      rmSync(spool, { recursive: true, force: true });
    },
  };
});

describe('the IPP codec', () => {
  const message = encodeIpp({
    operation: 'Print-Job',
    id: 7,
    'operation-attributes-tag': {
      'attributes-charset': 'utf-8',
      'attributes-natural-language': 'en-us',
      'printer-uri': 'ipp://localhost/printers/certificates',
      'job-name': '등본',
    },
    data: Buffer.from([0x03, 0x00, 0xff]),
  });

  it('keeps the document apart from the attributes, byte for byte', () => {
    const { message: read, data } = decodeIpp(message);
    expect(read).toMatchObject({ operation: 'Print-Job', id: 7 });
    expect(groups(read, 'operation-attributes-tag')[0]).toMatchObject({ 'job-name': '등본' });
    expect([...data]).toEqual([0x03, 0x00, 0xff]);
  });

  it('refuses a message cut anywhere before the document', () => {
    const end = message.length - 3;
    for (let length = 0; length < end; length += 1) {
      expect(() => decodeIpp(message.subarray(0, length))).toThrow('not an IPP message');
    }
  });
});
