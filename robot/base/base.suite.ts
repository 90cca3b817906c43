import { describe, expect, it } from 'vitest';
import { benchOn, FORWARD, leftTarget, ZERO, type FarEnd } from './testing/far-end.suite.js';

/** rpm for 0.3 m/s on a wheel of 0.655 m circumference. */
const FORWARD_RPM = 27;

/** What the base promises on any far end that has the drive's registers. */
export function describeBase(name: string, makeFarEnd: () => FarEnd | Promise<FarEnd>): void {
  describe(`the base on ${name}`, () => {
    it('configures velocity mode, ramps and host-loss protection under half a second, then gives power', async () => {
      const farEnd = await makeFarEnd();
      const { phase, until } = benchOn(farEnd);
      await phase('ready');
      await until(() => farEnd.controls.includes(8));
      expect(farEnd.register(0x2000)).toBe(400);
      expect([0x2080, 0x2082, 0x2084, 0x2085].map((at) => farEnd.register(at))).toEqual([
        600, 300, 200, 200,
      ]);
      expect(farEnd.register(0x200d)).toBe(3);
      expect(farEnd.controls).toEqual([7, 8]);
    });

    it('follows commands, and comes to zero when they fall silent', async () => {
      const farEnd = await makeFarEnd();
      const { phase, until, drive } = benchOn(farEnd);
      await phase('ready');
      await drive(FORWARD, 1);
      await until(() => leftTarget(farEnd) === FORWARD_RPM);
      expect((farEnd.register(0x2089) << 16) >> 16).toBe(-FORWARD_RPM);
      await until(() => leftTarget(farEnd) === 0);
      await phase('ready');
    });

    it('stops on the software stop, and does not resume when it is released', async () => {
      const farEnd = await makeFarEnd();
      const { base, phase, until, drive } = benchOn(farEnd);
      await phase('ready');
      await drive(FORWARD, 0.5);
      base.softStop(true);
      await until(() => farEnd.controls.includes(5) && leftTarget(farEnd) === 0);
      expect(base.phase.kind).toBe('e-stopped');
      await drive(FORWARD, 0.2);
      base.softStop(false);
      await phase('ready');
      await drive(FORWARD, 0.5);
      expect(leftTarget(farEnd)).toBe(0);
      await drive(ZERO, 0.1);
      await drive(FORWARD, 1);
      await until(() => leftTarget(farEnd) === FORWARD_RPM);
    });

    it('knows of the button, and waits for the enable service after it', async () => {
      const farEnd = await makeFarEnd();
      const { base, phase, until, ended } = benchOn(farEnd);
      await phase('ready');
      farEnd.press(true);
      await phase('e-stopped');
      expect(await ended(base.enable())).toMatchObject({ ok: false });
      farEnd.press(false);
      await until(() => base.phase.kind === 'e-stopped' && base.phase.reason.includes('released'));
      expect(await ended(base.enable())).toEqual({ ok: true, message: 'ready' });
      expect(farEnd.controls.at(-1)).toBe(8);
    });

    it('says a fault in words and clears it when asked', async () => {
      const farEnd = await makeFarEnd();
      const { base, phase, drive, ended } = benchOn(farEnd);
      await phase('ready');
      await drive(FORWARD, 0.3);
      farEnd.fail(0x04);
      await phase('fault');
      expect(base.phase).toMatchObject({
        reason: expect.stringContaining('left overcurrent: check the motor cables') as string,
      });
      expect(await ended(base.enable())).toMatchObject({ ok: false });
      farEnd.fail(0);
      expect(await ended(base.clearFaults())).toEqual({ ok: true, message: 'ready' });
      expect(farEnd.controls).toContain(6);
    });

    it('comes back after the cable was pulled, and stays where it is', async () => {
      const farEnd = await makeFarEnd();
      const { base, phase, until, drive } = benchOn(farEnd);
      await phase('ready');
      await drive(FORWARD, 0.5);
      await farEnd.pull();
      await phase('disconnected');
      await farEnd.plug();
      await until(() => {
        base.command(FORWARD);
        return base.phase.kind === 'ready';
      });
      await drive(FORWARD, 0.5);
      expect(leftTarget(farEnd)).toBe(0);
      await drive(ZERO, 0.1);
      await drive(FORWARD, 1);
      await until(() => leftTarget(farEnd) === FORWARD_RPM);
    });
  });
}
