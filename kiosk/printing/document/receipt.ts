import { stampOf } from './days.js';
import type { Fonts } from './fonts.js';
import { drawPaper, GREY, LINE, MM, write, type Paper } from './paper.js';
import { DEMO_MARK } from './seal.js';

export interface ReceiptFacts {
  device: string;
  /** Korean name of the document. */
  document: string;
  copies: number;
  feeWon: number;
  totalWon: number;
  /** Absent when nothing had to be paid. */
  approval: { approvalNo: string; card: { masked: string; issuer: string }; at: number } | null;
  /** Unix time of the issue, milliseconds. */
  at: number;
}

const WIDTH = 80 * MM;
const MARGIN = 6 * MM;

/** A receipt 80 mm wide. It names no person and no document number. */
export function renderReceipt(facts: ReceiptFacts, fonts: Fonts): Promise<Paper> {
  const rows = rowsOf(facts);
  const height = (58 + rows.length * 6.4) * MM;
  const inner = WIDTH - 2 * MARGIN;
  return drawPaper({ fonts, title: '영수증', size: [WIDTH, height] }, (pdf) => {
    pdf.addPage();
    const middle = { width: inner, align: 'center' } as const;
    write(pdf, '영 수 증', MARGIN, 8 * MM, { font: 'bold', size: 17, ...middle });
    write(pdf, '서초구 OK민원센터 무인민원발급기', MARGIN, 18 * MM, { size: 8.5, ...middle });
    write(pdf, DEMO_MARK, MARGIN, 23.5 * MM, {
      font: 'bold',
      size: 8.5,
      color: '#c8102e',
      ...middle,
    });
    pdf.moveTo(MARGIN, 30 * MM).lineTo(WIDTH - MARGIN, 30 * MM);
    pdf.lineWidth(0.7).strokeColor(LINE).stroke();
    rows.forEach(([name, value], i) => {
      const y = (34 + i * 6.4) * MM;
      write(pdf, name, MARGIN, y, { color: GREY });
      write(pdf, value, MARGIN, y, { width: inner, align: 'right', font: 'bold' });
    });
    const end = (38 + rows.length * 6.4) * MM;
    write(pdf, '문의는 안내데스크 직원에게 말씀해 주세요.', MARGIN, end, { size: 8, ...middle });
    return Promise.resolve();
  });
}

function rowsOf(facts: ReceiptFacts): [name: string, value: string][] {
  const won = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;
  const { approval } = facts;
  return [
    ['발급 서류', facts.document],
    ['수수료', `${won(facts.feeWon)} × ${facts.copies}부`],
    ['합계', won(facts.totalWon)],
    ...(approval
      ? ([
          ['결제 카드', `${approval.card.issuer} ${approval.card.masked}`],
          ['승인번호', approval.approvalNo],
          ['결제 시각', stampOf(approval.at)],
        ] satisfies [string, string][])
      : []),
    ['발급 시각', stampOf(facts.at)],
    ['발급기', facts.device],
  ];
}
