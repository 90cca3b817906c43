import { stampOf } from './days.js';

export const ISSUER = '서초구 OK민원센터 무인민원발급기';
export const WHOM_TO_ASK = '문의는 안내데스크 직원에게 말씀해 주세요.';

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

/** What every receipt says, on whatever paper; it names no person and no document number. */
export function rowsOf(facts: ReceiptFacts): [name: string, value: string][] {
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
