import { readFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';
import decompress from 'woff2-encoder/decompress';
import type { IssuedDocument } from '../../../kiosk/office/index.js';
import {
  loadFonts,
  renderReceipt,
  renderResidentRegister,
  type Fonts,
  type IssueFacts,
  type Paper,
  type ReceiptFacts,
} from '../../../kiosk/printing/index.js';
import { projectFile } from '../project-file.js';

const ISSUED_AT = Date.UTC(2026, 2, 5);
const VALID_MS = 90 * 86_400_000;

export const FACTS: IssueFacts = {
  device: 'kiosk-1',
  paperNumber: 'A1',
  feeWon: 200,
  copies: 1,
  claim: 'c'.repeat(64),
  secondKey: '7KQ2-M4XD',
  verifyPage: 'http://127.0.0.1:8701/verify',
};

const fontFile = (weight: string) =>
  projectFile(`launch/pages/public/fonts/PretendardGOV-${weight}.woff2`);

const unpacked = async (weight: string) =>
  Buffer.from(await decompress(await readFile(fontFile(weight))));

let loaded: Promise<Fonts> | undefined;

/** As at a kiosk's start: read once. */
export function fonts(): Promise<Fonts> {
  return (loaded ??= loadFonts({ regular: fontFile('Regular'), bold: fontFile('Bold') }));
}

/** A family of four with so many former addresses. */
export function registerOf(moves: number): IssuedDocument {
  const addresses = Array.from({ length: moves + 1 }, (_, i) => ({
    address: `서울특별시 서초구 시연대로 ${2584 - i}, 101동 ${1203 + i}호 (서초동, 행복아파트)`,
    movedIn: '2019-03-02',
    registered: '2019-03-04',
    reason: '전입',
  }));
  const members = ['김행복', '이새봄', '김하늘', '김바다'].map((name, i) => ({
    name,
    relation: ['본인', '배우자', '자녀', '자녀'][i] ?? '자녀',
    residentNumber: '820315-*******',
    joined: '2011-04-18',
    joinedReason: '전입',
  }));
  return {
    documentNumber: '1234-5678-9012-3456',
    issuedAt: ISSUED_AT,
    verifiableUntil: ISSUED_AT + VALID_MS,
    issuer: '서울특별시 서초구청장',
    applicant: '김행복',
    record: { head: '김행복', founded: '2011-04-18', foundedReason: '전입', addresses, members },
  };
}

export async function registerPage(moves: number): Promise<() => Promise<Paper>> {
  const loadedFonts = await fonts();
  const document = registerOf(moves);
  return () => renderResidentRegister(document, FACTS, loadedFonts);
}

export async function receiptPage(): Promise<() => Promise<Paper>> {
  const loadedFonts = await fonts();
  const card = { masked: '5310-****-****-7284', issuer: '시연카드' };
  const facts: ReceiptFacts = {
    merchant: { name: '서초구청', businessNo: '000-00-00000' },
    device: 'kiosk-1',
    document: '주민등록표(등본)',
    copies: 1,
    feeWon: 200,
    totalWon: 200,
    payment: { by: 'card', approvalNo: '30000001', card, at: ISSUED_AT },
    language: 'ko',
    at: ISSUED_AT,
  };
  return () => renderReceipt(facts, loadedFonts);
}

/** What pdfkit alone needs for a page with a few lines in the same two fonts, given as files. */
export async function plainPage(): Promise<() => Promise<Uint8Array>> {
  const [regular, bold] = await Promise.all([unpacked('Regular'), unpacked('Bold')]);
  return async () => {
    const pdf = new PDFDocument({ size: 'A4' });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => pdf.once('end', resolve));
    pdf.font(bold).fontSize(20).text('주민등록표(등본)');
    pdf.font(regular).fontSize(10);
    for (let line = 1; line <= 20; line += 1) pdf.text(`서울특별시 서초구 시연대로 ${line}`);
    pdf.end();
    await ended;
    return Buffer.concat(chunks);
  };
}
