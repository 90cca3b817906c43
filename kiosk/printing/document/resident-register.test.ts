import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IssuedDocument } from '../../office/index.js';
import { hasPoppler, poppler } from '../../testing/poppler.js';
import { readCodes, readPages } from '../../testing/read-pdf.js';
import { loadFonts, type Fonts } from './fonts.js';
import { readClaim, type IssueFacts } from './issue-facts.js';
import type { Paper } from './paper.js';
import { renderResidentRegister } from './resident-register.js';

const FONTS = resolve(import.meta.dirname, '../../../launch/pages/public/fonts');
const NUMBER = '1234-5678-9012-3456';
const FACTS: IssueFacts = {
  device: 'kiosk-1',
  paperNumber: 'A1',
  feeWon: 200,
  copies: 1,
  claim: 'c'.repeat(64),
  secondKey: '7KQ2-M4XD',
  verifyPage: 'http://127.0.0.1:8701/verify',
};

/** So many moves, each told apart, some too long for one line. */
function withMoves(moves: number): IssuedDocument {
  const addresses = Array.from({ length: moves }, (_, i) => ({
    address: `서울특별시 서초구 이력로 ${i + 1}길 ${'긴주소 '.repeat(i % 9)}끝${i + 1}`,
    movedIn: '2011-04-18',
    registered: '2011-04-18',
    reason: '전입',
  }));
  const member = { relation: '본인', residentNumber: '820315-*******', joined: '2011-04-18' };
  const members = ['김행복', '이새봄'].map((name) => ({ ...member, name, joinedReason: '전입' }));
  return {
    documentNumber: NUMBER,
    issuedAt: Date.UTC(2026, 2, 5),
    verifiableUntil: Date.UTC(2026, 5, 3),
    issuer: '서울특별시 서초구청장',
    applicant: '김행복',
    record: { head: '김행복', founded: '2011-04-18', foundedReason: '전입', addresses, members },
  };
}

let fonts: Fonts;
beforeAll(async () => {
  fonts = await loadFonts({
    regular: `${FONTS}/PretendardGOV-Regular.woff2`,
    bold: `${FONTS}/PretendardGOV-Bold.woff2`,
  });
});
const render = (moves: number) => renderResidentRegister(withMoves(moves), FACTS, fonts);

const squeezed = (text: string) => text.replace(/\s/g, '');

describe('a resident register with a long history', () => {
  let paper: Paper;
  let pages: string[];
  beforeAll(async () => {
    paper = await render(60);
    pages = await readPages(paper.pdf);
  });

  it('says on every page which document it is, and which page of how many', () => {
    expect(paper.pages).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((text, i) => {
      for (const part of ['주민등록표(등본)', NUMBER, FACTS.secondKey, '시연용 DEMO', '사본']) {
        expect(text).toContain(part);
      }
      expect(text).toContain(`${i + 1} / ${pages.length}`);
    });
  });

  it('begins a page within a table with the head of that table', () => {
    for (const text of pages.filter((page) => page.includes('전주소'))) {
      expect(text.indexOf('구 분')).toBeGreaterThan(-1);
      expect(text.indexOf('구 분')).toBeLessThan(text.indexOf('전주소'));
    }
  });

  it('loses not one move, and tears none apart', () => {
    const texts = pages.map(squeezed);
    withMoves(60).record.addresses.forEach(({ address }) => {
      expect(texts.filter((text) => text.includes(squeezed(address)))).toHaveLength(1);
    });
    expect(texts.at(-1)).toContain('이하여백');
  });

  it('carries seal and codes on the last page only', async () => {
    const sealed = pages.map((text) => text.includes('서울특별시 서초구청장'));
    expect(sealed).toEqual(pages.map((_, i) => i === pages.length - 1));
    const codes = await readCodes(paper.pdf);
    expect(codes['QRCode']).toBe(`${FACTS.verifyPage}?no=${NUMBER}`);
    expect(JSON.stringify(codes)).not.toContain(FACTS.secondKey);
  });

  it.runIf(hasPoppler)('is read whole by pdftotext, with every font embedded', () => {
    const text = squeezed(poppler('pdftotext', paper.pdf, '-raw'));
    for (let move = 1; move <= 60; move += 1) expect(text).toContain(`끝${move}`);
    const rows = poppler('pdffonts', paper.pdf).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    // Columns from the right: object ID (two), uni, sub, emb.
    for (const row of rows)
      expect(row.trim().split(/\s+/).slice(-5, -2)).toEqual(['yes', 'yes', 'yes']);
  });
});

describe('a resident register of any length', () => {
  it('never lets rows run into seal and codes', async () => {
    // One more row each time: somewhere among them the closing line no longer fits.
    for (let moves = 8; moves <= 16; moves += 1) {
      const pages = await readPages((await render(moves)).pdf);
      expect(squeezed(pages.join(''))).toContain(`끝${moves}`);
      expect(pages.filter((text) => text.includes('이 하 여 백'))).toEqual([pages.at(-1)]);
    }
  });

  it('carries the claim it was drawn with in the file, not on the paper', async () => {
    const { pdf } = await render(1);
    expect(readClaim(pdf)).toBe(FACTS.claim);
    expect((await readPages(pdf)).join('')).not.toContain(FACTS.claim);
    expect(readClaim(Buffer.from('%PDF-1.3'))).toBeNull();
  });
});
