import { describe, expect, it } from 'vitest';
import { certificateCatalog } from './certificates.js';
import { feeOn, issuedFor, isOpen, servicesOf } from './lookup.js';
import { Catalog } from './schema.js';

describe('the certificate catalogue', () => {
  const catalog = certificateCatalog();

  it('issues the 등본 for 200 won and the least content unless asked', () => {
    const [document, ...others] = issuedFor(catalog, 'resident-register');
    expect(others).toEqual([]);
    expect(document && feeOn(document.fees, '2026-03-05')).toBe(200);
    expect(document?.options.find(({ id }) => id === 'back-digits')?.initial).toBe('hidden');
    expect(servicesOf(catalog)).toEqual(['resident-register']);
  });

  it('refuses an initial choice that is none', () => {
    const [document] = catalog.documents;
    const options = document?.options.map((option) => ({ ...option, initial: 'nothing' }));
    expect(Catalog.safeParse({ documents: [{ ...document, options }] }).success).toBe(false);
  });
});

describe('feeOn', () => {
  const fees = [
    { from: '2026-01-01', won: 300 },
    { from: '2023-07-17', won: 200 },
  ];
  it.each([
    ['2023-07-16', undefined],
    ['2023-07-17', 200],
    ['2025-12-31', 200],
    ['2026-01-01', 300],
  ])('%s costs %s', (day, won) => expect(feeOn(fees, day)).toBe(won));
});

it('isOpen takes the first minute and not the last', () => {
  const hours = { from: 540, to: 1080 };
  expect([539, 540, 1079, 1080].map((minute) => isOpen(hours, minute))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
