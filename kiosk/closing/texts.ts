import type { How } from '../journal/index.js';
import type { Closing } from '../session/index.js';
import type { Check, Difference } from './compare.js';
import type { Method } from './deals.js';
import { koreanStamp } from './korean-time.js';

/* Read by the staff of the centre, in Korean; the terminal's and printer's own words stay as they are. */

export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  card: '카드',
  cash: '현금',
  free: '무료',
};

export const OUTCOME_NAMES: Readonly<Record<Closing, string>> = {
  issued: '발급',
  refunded: '환불',
  'nothing-charged': '결제 없음',
  'handed-to-staff': '직원 인계',
};

export const HOW_NAMES: Readonly<Record<How, string>> = {
  refund: '카드로 환불',
  'partial-refund': '일부 환불',
  'by-hand': '직접 환불',
  'paper-over': '서류 전달',
};

const REASON_NAMES: Readonly<Record<string, string>> = {
  'card-declined': '카드 거절',
  'card-not-presented': '카드를 대지 않음',
  'payment-cancelled': '이용자 취소',
  'terminal-unreachable': '단말기 무응답',
  'terminal-busy': '단말기 사용 중',
  'amount-not-allowed': '허용되지 않는 금액',
};

/** A reason begins with a code that we know, or is said as it was written down. */
export function reasonText(reason: string): string {
  const [code = '', ...rest] = reason.split(': ');
  const name = REASON_NAMES[code];
  if (name === undefined) return reason;
  const detail = rest.join(': ');
  return detail === '' ? name : `${name} (${detail})`;
}

export const won = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;

export function checkName({ of, coinWon }: Check): string {
  switch (of) {
    case 'card-net':
      return '카드 순매출 (승인 − 취소)';
    case 'notes-inserted':
      return '지폐 투입 수';
    case 'coins-accepted':
      return '동전 투입 수';
    case 'coins-paid':
      return `동전 배출 수 (${won(coinWon ?? 0)})`;
  }
}

export function amountText({ unit }: Check, value: number | null): string {
  if (value === null) return '응답 없음';
  return unit === 'won' ? won(value) : `${value.toLocaleString('ko-KR')}개`;
}

export interface Words {
  what: string;
  toDo: string;
}

/** What a difference is, and what to do about it. */
export function wordsOf(difference: Difference): Words {
  switch (difference.kind) {
    case 'differs':
      return differs(difference.check);
    case 'unanswered':
      return {
        what: `${checkName(difference.check)}: 기기가 값을 알려 주지 않았습니다. 장부는 ${amountText(difference.check, difference.check.books)}입니다.`,
        toDo:
          difference.check.of === 'card-net'
            ? '단말기의 전원과 통신을 확인하고, VAN사 매출 조회의 합계와 이 보고서의 카드 금액을 비교하십시오.'
            : '현금부의 전원과 통신을 확인하고, 현금을 직접 세어 현금 내역과 비교하십시오.',
      };
    case 'counter-reset':
      return {
        what: `${checkName(difference.check)}: 기기의 누적 계수가 줄었습니다. 초기화되었거나 기기가 바뀌었습니다.`,
        toDo: '현금을 직접 세어 현금 내역과 비교하고, 기기를 바꾸었다면 교체 기록을 남기십시오.',
      };
    case 'terminal-adds-up-wrong':
      return {
        what: `단말기의 승인·취소·환불을 더하면 ${won(difference.sumWon)}인데 단말기의 순매출은 ${won(difference.netWon)}입니다.`,
        toDo: 'VAN사 매출 조회의 합계를 확인하고, 어느 쪽과 맞는지 적어 VAN사에 문의하십시오.',
      };
    case 'terminal-not-closed':
      return {
        what: `단말기가 마감을 확인해 주지 않았습니다. ${difference.detail}`.trim(),
        toDo: '단말기가 다시 응답하면 한 번 더 마감하십시오. 다음 마감의 단말기 합계에 이번 금액이 들어 있을 수 있습니다.',
      };
    case 'payment-astray':
      return {
        what: `거래 ${difference.transaction}: 장부에 남은 금액은 ${won(difference.booksWon)}, 단말기에 남은 금액은 ${won(difference.terminalWon)}입니다.`,
        toDo:
          difference.terminalWon > difference.booksWon
            ? '이용자가 돈을 더 냈을 수 있습니다. 발급 여부를 확인하고, 아니라면 카드를 취소해 드리십시오.'
            : '직원이 단말기에서 취소한 건인지 확인하십시오. 아니라면 수입이 들어오지 않은 건입니다.',
      };
    case 'cash-astray':
      return {
        what: `거래 ${difference.transaction}: 현금 ${won(difference.heldWon)}이 남아 있는데 남아야 할 금액은 ${won(difference.dueWon)}입니다.`,
        toDo: '현금함과 호퍼를 세어 차액을 확인하고, 이용자에게 돌려줄 금액이 있는지 확인하십시오.',
      };
    case 'box-differs':
      return {
        what: `${koreanStamp(difference.at).slice(5, 16)} 지폐함 수거: 장부 ${won(difference.expectedWon)}, 센 금액 ${won(difference.countedWon)}.`,
        toDo: '수거한 현금을 다시 세고, 수거한 직원에게 확인한 뒤 까닭을 적어 두십시오.',
      };
    case 'moved-meanwhile':
      return {
        what: '마감하는 동안 결제가 진행되었습니다. 그 금액은 이번 또는 다음 마감의 단말기 합계에 들어 있습니다.',
        toDo: '이용자가 없을 때 한 번 더 마감하고, 두 마감의 합계를 함께 비교하십시오.',
      };
  }
}

function differs(check: Check): Words {
  const { books, device, of } = check;
  const more = (device ?? 0) - books;
  const what = `${checkName(check)}: 장부 ${amountText(check, books)}, 기기 ${amountText(check, device)}, 기기가 ${amountText(check, Math.abs(more))} ${more > 0 ? '많습니다' : '적습니다'}.`;
  if (of === 'card-net') {
    return {
      what,
      toDo: '아래에 거래가 나와 있으면 그 거래부터, 없으면 VAN사 매출 조회와 거래별로 비교하십시오. 직원이 단말기에서 직접 결제하거나 취소한 건이 있는지 확인하십시오.',
    };
  }
  return {
    what,
    toDo:
      of === 'coins-paid'
        ? '이 호퍼의 동전을 세어 장부와 비교하고, 거스름돈을 받지 못했거나 더 받은 이용자가 있는지 확인하십시오.'
        : '걸린 돈이 없는지 현금부를 열어 확인하고, 현금함을 세어 현금 내역과 비교하십시오.',
  };
}
