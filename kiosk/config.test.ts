import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string): string {
  const file = join(folder, 'kiosk.yaml');
  writeFileSync(file, text);
  return file;
}

const GOOD = `
id: kiosk-1
kind: certificate
spot: certificate-kiosk-1
listen: { port: 8710 }
pages: pages
data: data
fonts: { regular: r.woff2, bold: b.woff2 }
`;

describe('readConfig', () => {
  it('fills in what is left out and makes paths absolute', () => {
    const config = readConfig(write(GOOD));
    expect(config).toMatchObject({
      listen: { host: '127.0.0.1', port: 8710 },
      data: join(folder, 'data'),
      zone: null,
      terminal: 'simulated',
      inactivityS: 90,
    });
  });

  it('takes a CUPS queue with the printer behind it', () => {
    const printer = 'printer: { url: "http://localhost:631/printers/a", counter: { host: p } }';
    expect(readConfig(write(GOOD + printer))).toMatchObject({
      printer: { counter: { host: 'p', port: 9100 } },
    });
  });

  it('names file and field of a mistake', () => {
    const file = write(GOOD.replace('8710', '"many"').replace('kind: certificate', 'kind: coffee'));
    expect(() => readConfig(file)).toThrow(
      expect.objectContaining({
        code: 'config.invalid',
        message: expect.stringMatching(/kiosk\.yaml[\s\S]*kind:[\s\S]*listen\.port:/) as string,
      }) as Error,
    );
  });

  it('refuses a field it does not know: a mistyped name would be ignored silently', () => {
    expect(() => readConfig(write(`${GOOD}\nprintr: simulated`))).toThrow('printr');
  });

  it.each(['id: [', ''])('says that %j is no configuration', (text) => {
    expect(() => readConfig(write(text))).toThrow(
      expect.objectContaining({ code: 'config.invalid' }) as Error,
    );
  });

  it.each([
    ['{ url: "http://10.0.0.7:9100" }', { kind: 'rest', url: 'http://10.0.0.7:9100' }],
    ['{ kind: rest, url: "http://10.0.0.7:9100" }', { kind: 'rest' }],
    [
      '{ kind: zvt, device: /dev/serial/by-id/usb-terminal }',
      { kind: 'zvt', device: '/dev/serial/by-id/usb-terminal', baud: 9_600 },
    ],
    ['{ kind: zvt, device: /dev/ttyS0, baud: 115200 }', { baud: 115_200 }],
  ])('takes the card terminal %s', (text, terminal) => {
    expect(readConfig(write(`${GOOD}\nterminal: ${text}`))).toMatchObject({ terminal });
  });

  it('takes a cash unit on a ccTalk cable, with the usual addresses', () => {
    const text = `cash: { kind: cctalk, device: /dev/serial/by-id/usb-cash,
      hoppers: [{ won: 100 }, { won: 500, address: 4, security: cipher }] }`;
    expect(readConfig(write(GOOD + text))).toMatchObject({
      cash: {
        notes: { address: 40, checksum: 'crc' },
        coins: { address: 2, checksum: 'simple' },
        hoppers: [{ won: 100, address: 3, security: 'serial-number' }, { security: 'cipher' }],
      },
    });
  });

  it.each(['{ kind: cctalk, device: /dev/x, hoppers: [] }', '{ kind: mdb, device: /dev/x }'])(
    'refuses the cash unit %s',
    (text) => {
      expect(() => readConfig(write(`${GOOD}\ncash: ${text}`))).toThrow('cash');
    },
  );

  it.each([
    '{ kind: zvt }',
    '{ kind: zvt, device: /dev/ttyS0, password: "12" }',
    '{ kind: zvt, device: /dev/ttyS0, url: "http://10.0.0.7" }',
    '{ kind: van, device: /dev/ttyS0 }',
  ])('refuses the card terminal %s', (text) => {
    expect(() => readConfig(write(`${GOOD}\nterminal: ${text}`))).toThrow('terminal');
  });

  it('names the file that is not there', () => {
    expect(() => readConfig(join(folder, 'nowhere.yaml'))).toThrow('nowhere.yaml');
  });
});
