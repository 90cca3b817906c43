import { SimulatedCashUnit } from '../../sim/index.js';
import { cashContract } from './cash.suite.js';

cashContract('in memory', () => {
  const unit = new SimulatedCashUnit({
    hoppers: new Map([
      [100, 20],
      [500, 20],
    ]),
  });
  return Promise.resolve({
    unit,
    insertNote: (won) => unit.insertNote(won),
    insertCoin: (won) => unit.insertCoin(won),
    notes: (mood) => (unit.mood = mood),
    expire: () => unit.expire(),
    stackedWon: () => unit.stackedWon,
    returnedWon: () => unit.returnedWon,
    fill: (won, coins) => unit.fill(won, coins),
    fellOut: (won) => unit.fellOut.get(won) ?? 0,
    close: () => unit.close(),
  });
});
