import type { How, NumberedRecord, ServiceLine } from '../journal/index.js';

/** What staff made of a transaction within the period. */
export interface Settled {
  at: number;
  who: string;
  how: How;
  /** What the visitor got back from staff. */
  won: number;
  note: string;
  /** Somebody began to pay it back before the period: the money may have moved then. */
  begunBefore: boolean;
}

export interface BoxTaken {
  at: number;
  who: string;
  /** Null where the books could not say. */
  expectedWon: number | null;
  countedWon: number;
  note: string;
}

export interface StaffActs {
  settled: ReadonlyMap<string, Settled>;
  boxes: readonly BoxTaken[];
}

type Of<K extends ServiceLine['kind']> = Extract<ServiceLine, { kind: K }>;

/** @param records as `service.period` gives them; those up to `after` are of an earlier closing */
export function staffActs(records: readonly NumberedRecord[], after: number): StaffActs {
  const own = records.filter(({ seq }) => seq > after);
  return {
    settled: new Map(
      own.flatMap(({ at, who, line }) =>
        line.kind === 'case.resolved'
          ? [[line.transaction, settledBy(line, at, who, records, after)]]
          : [],
      ),
    ),
    boxes: own.flatMap(({ at, who, line }) => {
      if (line.kind !== 'cash-box.taken') return [];
      const { expectedWon, countedWon, note } = line;
      return [{ at, who, expectedWon, countedWon, note }];
    }),
  };
}

function settledBy(
  { transaction, how, won, note }: Of<'case.resolved'>,
  at: number,
  who: string,
  records: readonly NumberedRecord[],
  after: number,
): Settled {
  const begunBefore = records.some(
    ({ seq, line }) =>
      seq <= after && line.kind === 'case.intended' && line.transaction === transaction,
  );
  return { at, who, how, won, note, begunBefore };
}
