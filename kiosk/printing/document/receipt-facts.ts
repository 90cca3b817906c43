import type { Language } from '../../../zone/wire/index.js';
import { stampOf } from './days.js';

export const WHOM_TO_ASK = '문의는 안내데스크 직원에게 말씀해 주세요.';
const WHOM_TO_ASK_ENGLISH = 'Questions? Please ask at the information desk.';

/** Who took the money, as a Korean receipt must say (상호, 사업자등록번호). */
export interface Merchant {
  name: string;
  businessNo: string;
}

export type ReceiptPayment =
  | { by: 'nothing' }
  | { by: 'card'; approvalNo: string; card: { masked: string; issuer: string }; at: number }
  | { by: 'cash'; insertedWon: number; changeWon: number; at: number };

/** It names no person and no document number. Times are Unix times in milliseconds. */
export interface ReceiptFacts {
  merchant: Merchant;
  device: string;
  /** Korean name of the document. */
  document: string;
  copies: number;
  feeWon: number;
  totalWon: number;
  payment: ReceiptPayment;
  language: Language;
  at: number;
}

type Row = [name: string, value: string];

const ENGLISH: Readonly<Record<string, string>> = {
  상호: 'Issued by',
  사업자등록번호: 'Business no.',
  '발급 서류': 'Document',
  수수료: 'Fee',
  합계: 'Total',
  '결제 수단': 'Paid by',
  카드번호: 'Card no.',
  승인번호: 'Approval',
  '받은 금액': 'Received',
  거스름돈: 'Change',
  '결제 시각': 'Paid at',
  '발급 시각': 'Issued at',
  발급기: 'Kiosk',
};

/** What every receipt says, on whatever paper. */
export function rowsOf(facts: ReceiptFacts): Row[] {
  const { merchant, copies } = facts;
  const rows: Row[] = [
    ['상호', merchant.name],
    ['사업자등록번호', merchant.businessNo],
    ['발급 서류', facts.document],
    ['수수료', `${won(facts.feeWon)} × ${copies}부`],
    ['합계', won(facts.totalWon)],
    ...paymentRows(facts.payment),
    ['발급 시각', stampOf(facts.at)],
    ['발급기', facts.device],
  ];
  return isKorean(facts) ? rows : rows.map(glossed);
}

export function titleOf(facts: ReceiptFacts): string {
  return isKorean(facts) ? '영 수 증' : '영수증 Receipt';
}

export function closingLines(facts: ReceiptFacts): string[] {
  return isKorean(facts) ? [WHOM_TO_ASK] : [WHOM_TO_ASK, WHOM_TO_ASK_ENGLISH];
}

function paymentRows(payment: ReceiptPayment): Row[] {
  switch (payment.by) {
    case 'nothing':
      return [];
    case 'card':
      return [
        ['결제 수단', `카드 ${payment.card.issuer}`],
        ['카드번호', payment.card.masked],
        ['승인번호', payment.approvalNo],
        ['결제 시각', stampOf(payment.at)],
      ];
    case 'cash':
      return [
        ['결제 수단', '현금'],
        ['받은 금액', won(payment.insertedWon)],
        ['거스름돈', won(payment.changeWon)],
        ['결제 시각', stampOf(payment.at)],
      ];
  }
}

/** A receipt is a Korean record; CP949 has no simplified Chinese, so every guest reads English beside it. */
function glossed([name, value]: Row): Row {
  const english = ENGLISH[name];
  return [english === undefined ? name : `${name} ${english}`, value];
}

const isKorean = ({ language }: ReceiptFacts) => language === 'ko';
const won = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;
