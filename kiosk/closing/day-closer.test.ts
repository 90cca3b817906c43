import { afterEach, beforeEach, expect, it } from 'vitest';
import { DayCloser } from './day-closer.js';
import { ClosingRig } from './rig.suite.js';

let rig: ClosingRig;
let told: string[];
let visit = false;
let settling = false;
let closer: DayCloser;
beforeEach(async () => {
  rig = await ClosingRig.start();
  told = [];
  visit = false;
  settling = false;
  closer = new DayCloser({
    tools: rig.tools(),
    visitUnderWay: () => visit,
    caseUnderWay: () => settling,
    callStaff: (detail) => told.push(detail),
  });
});
afterEach(() => rig.end());

it('calls nobody when the day adds up', async () => {
  await rig.issued('a');
  await closer.close();
  expect(told).toEqual([]);
});

it('calls staff when it does not, naming the payment', async () => {
  await rig.issued('a');
  await rig.terminal.cancel('a');
  await closer.close();
  expect(told).toEqual([
    'Closing 1 has 2 differences: card takings: books 200 won, device 0 won; payment a: books 200 won, terminal 0 won',
  ]);
});

it('waits until nobody is there or being paid back, and makes one closing at a time', async () => {
  visit = true;
  await expect(closer.close()).rejects.toMatchObject({ code: 'closing.busy' });
  visit = false;
  settling = true;
  await expect(closer.close()).rejects.toMatchObject({ code: 'closing.busy' });
  settling = false;
  const first = closer.close();
  await expect(closer.close()).rejects.toMatchObject({ code: 'closing.busy' });
  expect((await first).report.number).toBe(1);
  expect((await closer.close()).report.number).toBe(2);
});
