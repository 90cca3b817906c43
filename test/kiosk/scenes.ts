import type { Outside } from './outside.js';

/** What the visitor meets, beside the kiosk being killed. */
export interface Scene {
  name: string;
  copies: number;
  /** When somebody fills the paper and turns everything on again: before the kiosk is back, or after. */
  helped: 'while it is dead' | 'after it has settled';
  /** Before the visit. */
  set(outside: Outside): void;
}

export const WELL: readonly Scene[] = [1, 2, 3].map((copies) => ({
  name: 'all is well',
  copies,
  helped: 'while it is dead',
  set: () => undefined,
}));

const troubled = (
  name: string,
  copies: number,
  set: Scene['set'],
  helped: Scene['helped'] = 'while it is dead',
): Scene => ({ name: `${name}, helped ${helped}`, copies, helped, set });

export const TROUBLED: readonly Scene[] = [
  troubled('no paper at all', 2, ({ printer }) => printer.sheetsLeft(0)),
  troubled('no paper at all', 2, ({ printer }) => printer.sheetsLeft(0), 'after it has settled'),
  troubled('half the paper', 2, ({ printer }) => printer.sheetsLeft(1)),
  troubled('half the paper', 2, ({ printer }) => printer.sheetsLeft(1), 'after it has settled'),
  troubled('the office refuses', 1, ({ office }) => office.mood('refuse')),
  troubled('the card is declined', 1, ({ terminal }) => terminal.mood('decline')),
];
