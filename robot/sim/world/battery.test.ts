import { describe, expect, it } from 'vitest';
import { Battery } from './battery.js';
import { powers } from './dock.js';

/** Seconds until `done`, in steps of ten. */
function secondsUntil(done: (charge: number) => boolean, step: (dt: number) => number): number {
  for (let t = 0; t < 48 * 3600; t += 10) if (done(step(10))) return t;
  throw new Error('not within two days');
}

describe('the battery', () => {
  it('lasts a working day of standing, and a morning of driving', () => {
    const idle = new Battery({ level: 1 });
    const driving = new Battery({ level: 1 });
    const empty = (charge: number): boolean => charge <= 0;
    const idleH = secondsUntil(empty, (dt) => idle.step(0, false, dt).percentage) / 3600;
    const drivingH = secondsUntil(empty, (dt) => driving.step(0.5, false, dt).percentage) / 3600;
    expect(idleH).toBeGreaterThan(8);
    expect(idleH).toBeLessThan(9.5);
    expect(drivingH).toBeGreaterThan(3);
    expect(drivingH).toBeLessThan(4);
  });

  it('charges from a fifth to half in an hour, and then faster only when told to', () => {
    const chargeH = (speedUp: number): number => {
      const battery = new Battery({ level: 0.2, speedUp });
      const full = (charge: number): boolean => charge >= 0.5;
      return secondsUntil(full, (dt) => battery.step(0, true, dt).percentage) / 3600;
    };
    expect(chargeH(1)).toBeCloseTo(1, 1);
    expect(chargeH(10)).toBeCloseTo(0.1, 1);
  });

  it('reads as BatteryState has it: discharging below zero, full without current', () => {
    const battery = new Battery({ level: 0.999 });
    expect(battery.step(0.5, false, 1)).toMatchObject({ supply: 'discharging' });
    expect(battery.step(0.5, false, 1).current).toBeCloseTo(-5.6, 0);
    expect(battery.step(0, true, 1)).toMatchObject({ supply: 'charging', current: 6 });
    battery.step(0, true, 60);
    expect(battery.step(0, true, 1)).toMatchObject({ supply: 'full', current: 0, percentage: 1 });
  });

  it('has a voltage that falls under load and with its charge', () => {
    const voltage = (level: number, speed: number): number =>
      new Battery({ level }).step(speed, false, 1).voltage;
    expect(voltage(0.5, 0.5)).toBeLessThan(voltage(0.5, 0));
    expect(voltage(0.1, 0)).toBeLessThan(voltage(0.9, 0));
    expect(voltage(0.9, 0)).toBeGreaterThan(24);
  });
});

describe('the dock', () => {
  const DOCK = { pose: { x: 2, y: 3, yaw: Math.PI / 2 } };
  const STILL = { linear: 0, angular: 0 };
  const at = (ahead: number, left: number, degrees = 0) => ({
    x: 2 - left,
    y: 3 + ahead,
    yaw: Math.PI / 2 + (degrees * Math.PI) / 180,
  });

  it.each([
    ['in the middle', at(0, 0)],
    ['0.045 m short', at(0.045, 0)],
    ['0.045 m beside', at(0, -0.045)],
    ['4.5 degrees askew', at(0, 0, -4.5)],
  ])('powers a robot that stands %s', (_, pose) => {
    expect(powers(DOCK, pose, STILL)).toBe(true);
  });

  it.each([
    ['0.055 m short', at(0.055, 0), STILL],
    ['0.055 m beside', at(0, 0.055), STILL],
    ['5.5 degrees askew', at(0, 0, 5.5), STILL],
    ['turned about', at(0, 0, 180), STILL],
    ['while it rolls', at(0, 0), { linear: 0.02, angular: 0 }],
    ['while it turns', at(0, 0), { linear: 0, angular: 0.1 }],
  ])('powers nobody %s', (_, pose, twist) => {
    expect(powers(DOCK, pose, twist)).toBe(false);
  });

  it('without power charges nobody', () => {
    expect(powers({ ...DOCK, hasPower: false }, at(0, 0), STILL)).toBe(false);
  });
});
