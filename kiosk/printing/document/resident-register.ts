import { createHash } from 'node:crypto';
import type { IssuedDocument } from '../../office/index.js';
import { drawCopyVoid } from './background.js';
import { drawPdf417, drawQr } from './barcodes.js';
import { longDay, stampOf } from './days.js';
import type { Fonts } from './fonts.js';
import { claimEntry, verifyUrl, type IssueFacts } from './issue-facts.js';
import { drawPaper, GREY, LINE, MM, write, type Paper, type Pdf } from './paper.js';
import { DEMO_MARK, drawDemoMark, drawSeal } from './seal.js';
import { drawTables, type Cell, type Table } from './table.js';

const LEFT = 15 * MM;
const WIDTH = 180 * MM;
const TOP = 42 * MM;
/** Rows end here; below it are the page number and the edge that printers leave white. */
const BODY_END = 276 * MM;
/** On the last page they end here, above seal and barcodes. */
const LAST_BODY_END = 212 * MM;
const CLOSING_LINE = 12 * MM;

/** 주민등록표(등본) on A4: a layout of our own after the official form's order. */
export function renderResidentRegister(
  document: IssuedDocument,
  facts: IssueFacts,
  fonts: Fonts,
): Promise<Paper> {
  const options = {
    fonts,
    title: `주민등록표(등본) ${document.documentNumber}`,
    info: claimEntry(facts.claim),
    signature: {
      name: document.issuer,
      reason: `주민등록표(등본) ${document.documentNumber} 발급 (${DEMO_MARK})`,
      at: document.issuedAt,
    },
  };
  return drawPaper(options, (pdf) => {
    const page = () => {
      pdf.addPage();
      drawCopyVoid(pdf);
      drawHead(pdf, document, facts);
      return TOP;
    };
    const frame = { x: LEFT, width: WIDTH, end: BODY_END };
    let y = drawTables(pdf, tablesOf(document), frame, page);
    if (y + CLOSING_LINE > LAST_BODY_END) y = page();
    write(pdf, '– 이 하 여 백 –', LEFT, y + 5 * MM, { width: WIDTH, align: 'center', color: GREY });
    drawIssue(pdf, document, facts);
    numberPages(pdf, document, facts);
    return Promise.resolve();
  });
}

function drawHead(pdf: Pdf, document: IssuedDocument, { secondKey }: IssueFacts): void {
  const keys = `문서확인번호  ${document.documentNumber}     확인키  ${secondKey}`;
  write(pdf, keys, LEFT, 10 * MM, { font: 'bold', size: 9.5 });
  drawDemoMark(pdf, LEFT + WIDTH - 70 * MM, 8.4 * MM, 70 * MM);
  write(pdf, '주민등록표(등본)', LEFT, 19 * MM, {
    font: 'bold',
    size: 21,
    width: WIDTH,
    align: 'center',
  });
  write(pdf, '이 등본은 세대별 주민등록표의 원본 내용과 틀림없음을 증명합니다.', LEFT, 31.5 * MM, {
    size: 10,
    width: WIDTH,
    align: 'center',
  });
}

/** Three tables; the head of each is said again where a page begins within it. */
function tablesOf({ record }: IssuedDocument): Table[] {
  const [present, ...past] = record.addresses;
  const head = (text: string, share: number): Cell => ({ text, share, head: true });
  const cell = (text: string, share: number, align: Cell['align'] = 'left'): Cell => ({
    text,
    share,
    align,
  });
  return [
    {
      head: [
        head('세대주', 16),
        cell(record.head, 34),
        head('세대구성', 16),
        cell(`${record.foundedReason} ${record.founded}`, 34),
      ],
      rows: [],
    },
    {
      head: [head('구 분', 12), head('주 소', 58), head('전입일 / 변동사유', 30)],
      rows: [
        ...(present ? [addressRow('현주소', present)] : []),
        ...past.map((address, i) => addressRow(`전주소 ${past.length - i}`, address)),
      ],
    },
    {
      head: [
        head('번호', 8),
        head('세대주 관계', 16),
        head('성 명', 20),
        head('주민등록번호', 26),
        head('전입일 / 변동사유', 30),
      ],
      rows: record.members.map((member, i) => [
        cell(String(i + 1), 8, 'center'),
        cell(member.relation, 16, 'center'),
        cell(member.name, 20, 'center'),
        cell(member.residentNumber, 26, 'center'),
        cell(`${member.joined}  ${member.joinedReason}`, 30, 'center'),
      ]),
    },
  ];
}

function addressRow(label: string, address: IssuedDocument['record']['addresses'][number]): Cell[] {
  return [
    { text: label, share: 12, head: true },
    { text: address.address, share: 58 },
    { text: `${address.movedIn}  ${address.reason}`, share: 30, align: 'center' },
  ];
}

/** Issue line, seal and the two codes, at the foot of the last page. */
function drawIssue(pdf: Pdf, document: IssuedDocument, facts: IssueFacts): void {
  const y = 218 * MM;
  write(pdf, longDay(document.issuedAt), LEFT, y, { size: 12, width: WIDTH, align: 'center' });
  write(pdf, document.issuer, LEFT, y + 8 * MM, {
    font: 'bold',
    size: 19,
    width: WIDTH,
    align: 'center',
  });
  drawSeal(pdf, LEFT + WIDTH - 44 * MM, y - 1 * MM);
  const codes = 246 * MM;
  pdf.moveTo(LEFT, codes - 3 * MM).lineTo(LEFT + WIDTH, codes - 3 * MM);
  pdf.lineWidth(0.6).strokeColor(LINE).stroke();
  drawQr(pdf, verifyUrl(facts, document.documentNumber), LEFT, codes, 26 * MM);
  drawPdf417(pdf, barcodeText(document, facts), {
    x: LEFT + 30 * MM,
    y: codes,
    width: 78 * MM,
    height: 26 * MM,
  });
  const notes = [
    `신청인 ${document.applicant}   수수료 ${facts.feeWon}원   ${facts.copies}부 발급`,
    `발급일시 ${stampOf(document.issuedAt)}`,
    `발급기 번호 ${facts.device}   용지번호 ${facts.paperNumber}`,
    `위변조 확인: 왼쪽 QR 코드와 위의 확인키, ${stampOf(document.verifiableUntil).slice(0, 10)}까지`,
    '복사하면 바탕에 "사본" 글자가 나타납니다.',
  ];
  notes.forEach((note, i) => {
    write(pdf, note, LEFT + 111 * MM, codes + i * 5.2 * MM + 1, { size: 7.8, color: GREY });
  });
}

/** What a counter's scanner reads: number, issue time, machine and a digest of the content. */
export function barcodeText(document: IssuedDocument, facts: IssueFacts): string {
  const digest = createHash('sha256').update(JSON.stringify(document.record)).digest('hex');
  return [
    'HB1',
    document.documentNumber,
    stampOf(document.issuedAt),
    facts.device,
    facts.paperNumber,
    digest.slice(0, 32),
  ].join('|');
}

function numberPages(pdf: Pdf, document: IssuedDocument, facts: IssueFacts): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    write(
      pdf,
      `${document.documentNumber}   ${facts.device}   ${page + 1} / ${count}`,
      LEFT,
      283 * MM,
      { size: 8, color: GREY, width: WIDTH, align: 'center' },
    );
  }
}
