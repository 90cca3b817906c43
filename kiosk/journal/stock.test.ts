import { expect, it } from 'vitest';
import { hopperStock } from './stock.js';

it('is what staff put in, less what was paid; a payout in doubt counts as paid', () => {
  const coins = [{ won: 100, count: 3 }];
  expect(
    hopperStock([
      { kind: 'stock.loaded', won: 100, coins: 40 },
      { kind: 'payout.ended', coins, missingWon: 0, reason: 'paid' },
      { kind: 'stock.counted', won: 100, coins: 20 },
      { kind: 'stock.loaded', won: 500, coins: 10 },
      { kind: 'stock.loaded', won: 100, coins: 5 },
      { kind: 'payout.unknown', coins, atLeastWon: 0, atMostWon: 300, reason: 'mute' },
      { kind: 'payout.ended', coins: [{ won: 50, count: 1 }], missingWon: 0, reason: 'paid' },
    ]),
  ).toEqual([
    { won: 100, count: 22 },
    { won: 500, count: 10 },
  ]);
});

it('is never less than nothing', () => {
  expect(
    hopperStock([
      { kind: 'stock.counted', won: 100, coins: 1 },
      {
        kind: 'payout.ended',
        coins: [{ won: 100, count: 2 }],
        missingWon: 0,
        reason: 'paid',
      },
    ]),
  ).toEqual([{ won: 100, count: 0 }]);
});
