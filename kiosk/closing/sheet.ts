import type { Sheet, SheetCell, SheetTable } from '../printing/index.js';
import { METHODS } from './deals.js';
import { koreanStamp } from './korean-time.js';
import type { Report, Row } from './report.js';
import {
  amountText,
  checkName,
  HOW_NAMES,
  METHOD_NAMES,
  OUTCOME_NAMES,
  reasonText,
  won,
  wordsOf,
} from './texts.js';

/** The closing as its readers see it, on paper and in a spreadsheet. */
export function sheetOf(report: Report): Sheet {
  const { differences, number, day, at, device, after, upto } = report;
  const good = differences.length === 0;
  return {
    title: '무인민원발급기 일마감',
    number: `제 ${number}호`,
    facts: [
      ['영업일', day],
      ['마감 시각', koreanStamp(at)],
      ['발급기', device],
      ['대상 기록', upto > after ? `${after + 1}–${upto}번` : '직전 마감 이후 없음'],
    ],
    verdict: {
      good,
      text: good
        ? '장부와 기기의 합계가 일치합니다.'
        : `차이 ${differences.length}건 – 아래 조치를 확인하십시오.`,
    },
    tables: [
      documentTable(report.rows),
      methodTable(report.rows),
      checkTable(report),
      differenceTable(report),
      ...(report.cash.length > 0 ? [cashTable(report)] : []),
      reasonTable(report),
      handedTable(report),
      settledTable(report),
      ...(report.boxes.length > 0 ? [boxTable(report)] : []),
    ],
    signers: ['작성', '확인'],
  };
}

const COUNTS = [
  { name: '발급', share: 8 },
  { name: '부수', share: 8 },
  { name: '수입(원)', share: 13 },
  { name: '환불', share: 8 },
  { name: '환불액(원)', share: 13 },
  { name: '결제 없음', share: 11 },
  { name: '직원 인계', share: 11 },
  { name: '보관액(원)', share: 13 },
];

const countsOf = (rows: readonly Row[]): number[] =>
  (
    [
      'issued',
      'copies',
      'takenWon',
      'refunded',
      'refundedWon',
      'nothingCharged',
      'handed',
      'handedWon',
    ] as const
  ).map((key) => rows.reduce((sum, row) => sum + row[key], 0));

function documentTable(rows: readonly Row[]): SheetTable {
  const body: SheetCell[][] = rows.map((row) => [
    row.day.slice(5),
    row.document,
    METHOD_NAMES[row.method],
    ...countsOf([row]),
  ]);
  return {
    title: '서류와 결제수단별',
    columns: [
      { name: '날짜', share: 10, align: 'center' },
      { name: '서류', share: 24 },
      { name: '결제', share: 9, align: 'center' },
      ...COUNTS,
    ],
    rows: body,
    none: '직전 마감 이후 끝난 거래가 없습니다.',
  };
}

function methodTable(rows: readonly Row[]): SheetTable {
  const line = (name: string, own: readonly Row[]): SheetCell[] => [name, ...countsOf(own)];
  return {
    title: '결제수단별 합계',
    columns: [{ name: '결제', share: 14, align: 'center' }, ...COUNTS],
    rows: METHODS.map((method) =>
      line(
        METHOD_NAMES[method],
        rows.filter((row) => row.method === method),
      ),
    ),
    total: line('합계', rows),
    none: '',
  };
}

function checkTable({ checks }: Report): SheetTable {
  return {
    title: '장부와 기기 비교',
    columns: [
      { name: '항목', share: 40 },
      { name: '장부', share: 20, align: 'right', nought: true },
      { name: '기기', share: 20, align: 'right', nought: true },
      { name: '차이(기기 − 장부)', share: 20, align: 'right', nought: true },
    ],
    marked: checks.flatMap(({ books, device }, i) => (books === device ? [] : [i])),
    rows: checks.map((check) => [
      checkName(check),
      check.books,
      check.device ?? amountText(check, null),
      check.device === null ? '확인 필요' : check.device - check.books,
    ]),
    none: '비교할 것이 없습니다.',
  };
}

function differenceTable({ differences }: Report): SheetTable {
  return {
    title: '차이와 조치',
    columns: [
      { name: '번호', share: 7, align: 'center' },
      { name: '내용', share: 45 },
      { name: '조치', share: 48 },
    ],
    rows: differences.map((difference, i) => {
      const { what, toDo } = wordsOf(difference);
      return [String(i + 1), what, toDo];
    }),
    none: '차이가 없습니다.',
  };
}

function cashTable({ cash }: Report): SheetTable {
  return {
    title: '현금 내역',
    columns: [
      { name: '권종', share: 28 },
      { name: '투입 수', share: 18 },
      { name: '배출 수', share: 18 },
      { name: '증감(원)', share: 24 },
    ],
    rows: cash.map(({ kind, wonEach, in: into, out }) => [
      `${won(wonEach)} ${kind === 'note' ? '지폐' : '동전'}`,
      into,
      out,
      (into - out) * wonEach,
    ]),
    total: [
      '합계',
      cash.reduce((sum, line) => sum + line.in, 0),
      cash.reduce((sum, line) => sum + line.out, 0),
      cash.reduce((sum, line) => sum + (line.in - line.out) * line.wonEach, 0),
    ],
    none: '',
  };
}

function reasonTable({ reasons }: Report): SheetTable {
  return {
    title: '발급되지 않은 거래의 사유',
    columns: [
      { name: '결과', share: 16, align: 'center' },
      { name: '사유', share: 72 },
      { name: '건수', share: 12 },
    ],
    rows: reasons.map(({ outcome, reason, count }) => [
      OUTCOME_NAMES[outcome],
      reasonText(reason),
      count,
    ]),
    none: '없습니다.',
  };
}

function handedTable({ handed }: Report): SheetTable {
  return {
    title: '직원이 처리할 거래',
    columns: [
      { name: '시각', share: 15, align: 'center' },
      { name: '거래번호', share: 25 },
      { name: '서류', share: 18 },
      { name: '결제', share: 8, align: 'center' },
      { name: '보관액(원)', share: 12 },
      { name: '줄 돈(원)', share: 11 },
      { name: '사유', share: 30 },
    ],
    rows: handed.map((one) => [
      koreanStamp(one.at).slice(5, 16),
      one.transaction,
      one.document,
      METHOD_NAMES[one.method],
      one.heldWon,
      one.owedWon,
      reasonText(one.reason),
    ]),
    none: '없습니다.',
  };
}

function settledTable({ settled }: Report): SheetTable {
  return {
    title: '직원이 처리한 거래',
    columns: [
      { name: '시각', share: 15, align: 'center' },
      { name: '거래번호', share: 25 },
      { name: '서류', share: 18 },
      { name: '처리', share: 15, align: 'center' },
      { name: '결제액(원)', share: 12 },
      { name: '돌려준 돈(원)', share: 14 },
      { name: '직원', share: 14 },
      { name: '메모', share: 24 },
    ],
    rows: settled.map((one) => [
      koreanStamp(one.at).slice(5, 16),
      one.transaction,
      one.document,
      HOW_NAMES[one.how],
      one.amountWon,
      one.won,
      one.who,
      one.note,
    ]),
    none: '없습니다.',
  };
}

function boxTable({ boxes }: Report): SheetTable {
  return {
    title: '지폐함 수거',
    columns: [
      { name: '시각', share: 18, align: 'center' },
      { name: '직원', share: 20 },
      { name: '장부(원)', share: 16 },
      { name: '센 금액(원)', share: 16 },
      { name: '메모', share: 30 },
    ],
    rows: boxes.map(({ at, who, expectedWon, countedWon, note }) => [
      koreanStamp(at).slice(5, 16),
      who,
      expectedWon ?? '알 수 없음',
      countedWon,
      note,
    ]),
    none: '',
  };
}
