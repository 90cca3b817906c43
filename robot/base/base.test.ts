import { describe, expect, it, vi } from 'vitest';
import { RtuSlave } from '../sim/drive/slave.js';
import { SimulatedCable } from '../sim/drive/cable.js';
import { describeBase } from './base.suite.js';
import { benchOn, FORWARD, ZERO } from './testing/far-end.suite.js';
import { missingTools, pymodbusFarEnd } from './testing/pymodbus.suite.js';
import { simulatedFarEnd, type SimulatedFarEnd } from './testing/simulated.suite.js';

describeBase('the simulated drive', simulatedFarEnd);

const missing = missingTools();
if (missing === '') describeBase('python3-pymodbus over a pty', pymodbusFarEnd);
else console.info(`The base is not tested against pymodbus: install ${missing}`);

function onCable(cable: SimulatedCable): SimulatedFarEnd {
  return { ...simulatedFarEnd(), open: cable.open };
}

describe('odometry', () => {
  it('measures the way the wheels rolled, across the end of int32', async () => {
    const farEnd = simulatedFarEnd({ startCounts: 0x7fffffff - 1000 });
    const { samples, phase, drive } = benchOn(farEnd);
    await phase('ready');
    await drive(FORWARD, 3);
    await drive(ZERO, 1);
    const x = samples.at(-1)?.odometry.x ?? NaN;
    expect(x).toBeGreaterThan(0.75);
    expect(x).toBeLessThan(0.95);
    expect(samples.at(-1)?.odometry.y).toBeCloseTo(0, 2);
  });

  it('stops and says so when the drive restarts on the way, and configures it anew', async () => {
    const farEnd = simulatedFarEnd();
    const { base, phase, drive, ended } = benchOn(farEnd);
    await phase('ready');
    await drive(FORWARD, 1);
    farEnd.drive.restart();
    await phase('fault');
    expect(base.phase).toMatchObject({ reason: expect.stringContaining('jumped') as string });
    expect(await ended(base.clearFaults())).toEqual({ ok: true, message: 'ready' });
    expect(farEnd.register(0x200d)).toBe(3);
    expect(farEnd.register(0x2000)).toBe(500);
  });
});

describe('on a bad line', () => {
  it.each([
    ['noise', { noise: 0.003 }],
    ['lost bytes', { loss: 0.001 }],
    ['late answers', { late: 0.05, lateMs: 80 }],
    ['another device talking', { chatter: 0.5 }],
    ['all of it', { noise: 0.001, loss: 0.001, late: 0.01, chatter: 0.2 }],
  ])('drives on, and measures right, with %s', async (_, trouble) => {
    const farEnd = simulatedFarEnd();
    const { base, samples, phase, drive, until } = benchOn(farEnd);
    await phase('ready');
    farEnd.cable.disturb(trouble);
    await drive(FORWARD, 20);
    const seen = base.counts.cycles;
    farEnd.cable.disturb({});
    await drive(ZERO, 1);
    expect(seen).toBeGreaterThan(400);
    expect(base.counts.connections).toBe(1);
    await until(() => farEnd.drive.rpm.left === 0);
    await farEnd.pass(0.1);
    const x = samples.at(-1)?.odometry.x ?? NaN;
    const rolled = (farEnd.drive.counts.left / 4096) * 0.655;
    expect(x).toBeCloseTo(rolled, 2);
  });

  it('never takes a late answer for the next one: what it knows is never older than a cycle', async () => {
    const farEnd = simulatedFarEnd();
    const { samples, phase, drive } = benchOn(farEnd);
    await phase('ready');
    farEnd.cable.disturb({ late: 0.3, lateMs: 70 });
    await drive(FORWARD, 3);
    farEnd.cable.disturb({});
    farEnd.drive.charge(23.45);
    await farEnd.pass(0.2);
    expect(samples.at(-1)?.status.volts).toBe(23.45);
  });

  it('lets the drive stop itself when nothing gets through, and connects again', async () => {
    const farEnd = simulatedFarEnd();
    const { base, phase, drive, until } = benchOn(farEnd);
    await phase('ready');
    await drive(FORWARD, 1);
    farEnd.cable.disturb({ loss: 1 });
    await phase('disconnected');
    await until(() => farEnd.drive.hostLost);
    farEnd.cable.disturb({});
    await phase('ready');
    expect(base.counts.connections).toBe(2);
  });
});

describe('something else on the port', () => {
  it('says that the baud rate is wrong, and takes the drive once it is right', async () => {
    const farEnd = simulatedFarEnd();
    farEnd.cable.disturb({ wrongRate: true });
    const { base, phase, until } = benchOn(farEnd);
    await until(
      () => base.phase.kind === 'disconnected' && base.phase.reason.includes('baud_rate as'),
    );
    farEnd.cable.disturb({});
    await phase('ready');
  });

  it('says that nothing answers', async () => {
    const { base, until } = benchOn(onCable(new SimulatedCable({ receive: () => undefined })));
    await until(
      () =>
        base.phase.kind === 'disconnected' &&
        base.phase.reason.includes('Nothing answers as node 1'),
    );
  });

  it.each([
    ['refuses its registers', () => undefined],
    ['has other values there', () => 77],
  ])('writes nothing to a device that %s', async (_, read) => {
    const write = vi.fn(() => true);
    const farEnd = simulatedFarEnd();
    const other = new RtuSlave(
      1,
      { read, write },
      () => performance.now(),
      () => undefined,
    );
    const cable = new SimulatedCable({ receive: (bytes) => other.receive(bytes) });
    const { base, until } = benchOn({ ...farEnd, open: cable.open });
    await until(
      () => base.phase.kind === 'disconnected' && base.phase.reason.includes('no ZLAC8015D'),
    );
    expect(write).not.toHaveBeenCalled();
  });
});
