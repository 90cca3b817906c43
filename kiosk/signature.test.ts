import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hasPoppler, pdfsig } from './testing/poppler.js';
import { TestKiosk } from './testing/test-kiosk.js';

let kiosk: TestKiosk | undefined;
afterEach(async () => {
  await kiosk?.remove();
  kiosk = undefined;
});

async function printed(): Promise<{ pdf: Buffer; chain: string; key: string }> {
  kiosk = await TestKiosk.start();
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
