import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasPoppler, pdfsig } from './testing/poppler.js';
import { TestKiosk, type TestKioskOptions } from './testing/test-kiosk.js';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

let kiosk: TestKiosk | undefined;
afterEach(async () => {
  await kiosk?.remove();
  kiosk = undefined;
});

async function printed(
  options: TestKioskOptions = {},
): Promise<{ pdf: Buffer; chain: string; key: string }> {
  kiosk = await TestKiosk.start(options);
  await kiosk.toFee({ 'address-history': 'all' });
  await kiosk.touch({ type: 'pay' });
  await kiosk.until('done');
  const sim = join(kiosk.folder, 'data', 'sim');
  return {
    pdf: readFileSync(kiosk.simulated().printer.jobs()[0]?.file ?? ''),
    chain: join(sim, 'authority.crt'),
    key: join(sim, 'authority.key'),
  };
}

describe.runIf(hasPoppler)('the signature under what is printed, as pdfsig sees it', () => {
  it('is valid, covers the whole file and names a demonstration', async () => {
    const { pdf, chain, key } = await printed();
    const said = pdfsig(pdf, chain);
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Certificate Validation: Certificate is Trusted.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toMatch(/Common Name: 시연용 DEMONSTRATION .*no legal effect/);
    expect(statSync(key).mode & 0o777).toBe(0o600);
  });

  it('breaks with any changed byte', async () => {
    const { pdf, chain } = await printed();
    const places = [
      pdf.indexOf('%PDF-') + 7,
      pdf.indexOf('stream') + 40,
      pdf.indexOf('(claim ') + 20,
      pdf.lastIndexOf('startxref') - 10,
    ];
    for (const place of places) {
      const changed = Buffer.from(pdf);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(pdfsig(changed, chain)).not.toContain('Signature is Valid');
    }
  });

  it('is not trusted when another demonstration signed', async () => {
    const { pdf } = await printed();
    await kiosk?.remove();
    const { chain } = await printed();
    const said = pdfsig(pdf, chain);
    expect(said).toContain('Signature is Valid');
    expect(said).not.toContain('Certificate is Trusted');
  });
});

/** What a district has: an RSA key, and a certificate for it. */
function makeRsa(folder: string): { certificate: string; key: string } {
  const files = { certificate: join(folder, 'gpki.crt'), key: join(folder, 'gpki.key') };
  const [type, subject] = ['rsa:2048', '/CN=GPKI of a test'];
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-nodes', '-newkey', type, '-subj', subject, '-days', '2'],
    ...['-keyout', files.key, '-out', files.certificate],
  ]);
  expect(made.status).toBe(0);
  return files;
}

describe.runIf(hasPoppler && hasOpenssl)('with certificate and key named in the settings', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'authority-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('signs with those, and makes none of its own', async () => {
    const authority = makeRsa(folder);
    const { pdf, chain } = await printed({ authority });
    expect(pdfsig(pdf, authority.certificate)).toMatch(
      /Common Name: GPKI of a test[^]*Signature is Valid[^]*Certificate is Trusted/,
    );
    expect(existsSync(chain)).toBe(false);
  });

  it('does not start without one of them, and says which', async () => {
    const authority = makeRsa(folder);
    rmSync(authority.key);
    await expect(TestKiosk.start({ authority })).rejects.toMatchObject({
      code: 'authority.unreadable',
      message: expect.stringContaining(authority.key) as string,
    });
    expect(existsSync(authority.key)).toBe(false);
  });
});

describe('an office that issues and will not sign', () => {
  it('leads to no paper, no charge and a revoked number', async () => {
    kiosk = await TestKiosk.start();
    const { office, terminal, printer } = kiosk.simulated();
    office.mood('no-signature');
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({ cause: 'office-refused', money: 'refunded' });
    expect(terminal.totals().netWon).toBe(0);
    expect(printer.jobs()).toEqual([]);
    expect(office.issued()).toMatchObject([{ revoked: true, signed: null }]);
  });
});
