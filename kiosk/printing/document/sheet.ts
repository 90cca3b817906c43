/** What a sheet of figures says, whatever it is written to: paper or a file for a spreadsheet. */
export interface Sheet {
  title: string;
  /** For example `제 7호`. */
  number: string;
  facts: readonly (readonly [name: string, value: string])[];
  verdict: { good: boolean; text: string };
  tables: readonly SheetTable[];
  /** Names of those who sign. */
  signers: readonly string[];
}

export interface SheetTable {
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly SheetCell[])[];
  /** Indices of rows that want a look. */
  marked?: readonly number[];
  /** The last row, set off from the others. */
  total?: readonly SheetCell[];
  /** Said where there are no rows. */
  none: string;
}

export type SheetCell = string | number;

export interface Column {
  name: string;
  /** Share of the paper's width. */
  share: number;
  /** Of texts; figures stand at the right. */
  align?: 'left' | 'center' | 'right';
  /** Whether a nought says something; elsewhere it is drawn as a dash. */
  nought?: boolean;
}
