import { expect, it } from 'vitest';
import { control, hostLoss, ramps, targetSpeed } from './commands.js';
import { describeFaults, FAULTS, faultText } from './faults.js';
import { decodeStatus } from './status.js';

it('writes target speeds as int16 whole rpm: 0x0064 is 100 rpm in the manual', () => {
  expect(targetSpeed(100, -100)).toEqual({ address: 0x2088, values: [0x0064, 0xff9c] });
});

it.each([
  [4000, 3000],
  [-4000, 0x10000 - 3000],
  [NaN, 0],
  [0.4, 0],
])('bounds a target of %d rpm to the word %d', (rpm, word) => {
  expect(targetSpeed(rpm, 0).values[0]).toBe(word);
});

it('stops through the control word, never through 0x2031, which is the Hall offset', () => {
  expect(control('stop')).toEqual({ address: 0x200e, values: [7] });
  expect(control('emergencyStop')).toEqual({ address: 0x200e, values: [5] });
});

it('writes ramp times in ms for both motors, bounded to what the registers hold', () => {
  expect(ramps({ acceleration: 1.2, deceleration: 0.6, emergency: 0.2 })).toEqual({
    address: 0x2080,
    values: [1200, 1200, 600, 600, 200, 200],
  });
  expect(ramps({ acceleration: 100, deceleration: 0, emergency: 0 }).values).toEqual([
    32_767, 32_767, 1, 1, 1, 1,
  ]);
});

it('asks for a host-loss protection of half a second in ms', () => {
  expect(hostLoss(0.5)).toEqual({ address: 0x2000, values: [500] });
});

it('reads voltage, temperatures, faults, positions, speeds and currents of both motors', () => {
  const words = [
    2536, 1, 0, 0x1f20, 0x0002, 0x0400, 0xffff, 0xfff0, 0x0001, 0x0002, 0xff9c, 1005, 12, 0xfff6, 0,
  ];
  expect(decodeStatus(words)).toEqual({
    volts: 25.36,
    left: { temperature: 31, faults: 2, counts: -16, rpm: -10, amperes: 1.2 },
    right: { temperature: 32, faults: 0x400, counts: 65_538, rpm: 100.5, amperes: -1 },
  });
});

it('refuses a status block of another length', () => {
  expect(() => decodeStatus([1, 2])).toThrow(expect.objectContaining({ code: 'base.bad-status' }));
});

it('says every fault with its side and a remedy, and the ones the manual does not name', () => {
  expect(faultText(0x002, 0x400)).toBe(
    'left undervoltage: charge the battery; check its cable and fuse; right motor over-temperature: let the motor cool; check that the wheel turns freely',
  );
  expect(describeFaults(0x7ff)).toEqual(FAULTS);
  expect(describeFaults(0x1001).map(({ name }) => name)).toEqual([
    'overvoltage',
    'unknown fault 0x1000',
  ]);
  expect(faultText(0, 0)).toBe('');
});
