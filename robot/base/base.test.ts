import { describe, expect, it, vi } from 'vitest';
import { RtuSlave } from '../sim/drive/slave.js';
import { SimulatedCable } from '../sim/drive/cable.js';
import { describeBase } from './base.suite.js';
import { benchOn, FORWARD, leftTarget, ZERO } from './testing/far-end.suite.js';
import { missingPackages, pymodbusFarEnd } from './testing/pymodbus.suite.js';
import { simulatedFarEnd, type SimulatedFarEnd } from './testing/simulated.suite.js';

describeBase('the simulated drive', simulatedFarEnd);

const missing = missingPackages();
if (missing === '') {
  describeBase('python3-pymodbus over a pty', pymodbusFarEnd);
  describe('another device at the end of a pty', () => {
    it.each([
      ['other-slave', 'speaks Modbus but is no ZLAC8015D'],
      ['gps', 'sends text ("'],
    ] as const)('is told from the drive: %s', async (device, reason) => {
      const farEnd = await pymodbusFarEnd(device);
      const { base, until } = benchOn(farEnd);
      await until(() => base.phase.kind === 'disconnected' && base.phase.reason.includes(reason));
      expect(base.phase).toMatchObject({ reason: expect.stringContaining('set port') as string });
      expect(farEnd.controls).toEqual([]);
    });
  });
} else {
  describe('the base against an independent Modbus slave', () => {
    it.skip(`wants Debian packages: sudo apt-get install ${missing}`, () => undefined);
  });
}

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
    expect(farEnd.register(0x2000)).toBe(400);
  });
});

describe('a drive switched off and on at standstill', () => {
  it('is noticed, configured anew, and drives again only after zero or silence', async () => {
    const farEnd = simulatedFarEnd();
    const { base, phase, until, drive } = benchOn(farEnd);
    await phase('ready');
    await farEnd.pass(1);
    farEnd.drive.restart();
    expect([farEnd.register(0x2000), farEnd.register(0x200d)]).toEqual([1000, 1]);
    await until(() => base.counts.connections === 2);
    expect([farEnd.register(0x2000), farEnd.register(0x200d)]).toEqual([400, 3]);
    await drive(FORWARD, 0.5);
    expect(farEnd.drive.rpm.left).toBeGreaterThan(20);
  });

  it('is noticed by its mode when its EEPROM holds our host-loss time', async () => {
    const farEnd = simulatedFarEnd();
    const { base, phase, until } = benchOn(farEnd);
    await phase('ready');
    farEnd.drive.restart();
    farEnd.drive.write(0x2000, 400);
    await until(() => base.counts.connections === 2);
    expect(farEnd.register(0x200d)).toBe(3);
  });

  it('gets no power while a released button waits for the enable service', async () => {
    const farEnd = simulatedFarEnd();
    const { base, phase, until, ended } = benchOn(farEnd);
    await phase('ready');
    farEnd.press(true);
    await phase('e-stopped');
    farEnd.press(false);
    farEnd.drive.restart();
    await until(() => base.counts.connections === 2);
    await farEnd.pass(0.5);
    expect(farEnd.drive.enabled).toBe(false);
    expect(await ended(base.enable())).toEqual({ ok: true, message: 'ready' });
  });
});

describe('commands', () => {
  it('stop the wheels when one is not a number, although another source goes on', async () => {
    const farEnd = simulatedFarEnd();
    const { base, phase, until, drive } = benchOn(farEnd);
    await phase('ready');
    await drive(FORWARD, 1);
    for (let i = 0; i < 20; i += 1) {
      base.command({ linear: NaN, angular: 0 });
      await drive(FORWARD, 0.05);
    }
    expect(leftTarget(farEnd)).toBe(0);
    await drive(ZERO, 0.1);
    await drive(FORWARD, 1);
    await until(() => leftTarget(farEnd) === 27);
  });

  it('of two sources never change the wheels faster than the limits allow', async () => {
    const farEnd = simulatedFarEnd();
    const { base, samples, phase, drive } = benchOn(farEnd);
    await phase('ready');
    for (let i = 0; i < 40; i += 1) {
      base.command({ linear: -0.2, angular: 0 });
      await farEnd.pass(0.03);
      await drive({ linear: 0.6, angular: 0 }, 0.05);
    }
    const steps = samples
      .slice(1)
      .map(({ commanded }, i) => commanded.linear - (samples[i]?.commanded.linear ?? NaN));
    expect(Math.max(...steps)).toBeLessThan(0.025);
    expect(Math.min(...steps)).toBeGreaterThan(-0.045);
    expect(Math.max(...samples.map(({ commanded }) => commanded.linear))).toBeGreaterThan(0.02);
  });
});

describe('on a bad line', () => {
  it('takes the wheels to be where they were when the drive was asked, however late it answers', async () => {
    const farEnd = simulatedFarEnd();
    const { base, samples, phase, drive } = benchOn(farEnd);
    await phase('ready');
    await drive(FORWARD, 1);
    farEnd.cable.disturb({ late: 0.3, lateMs: 30 });
    const before = samples.length;
    await drive(FORWARD, 10);
    farEnd.cable.disturb({});
    const driven = samples.slice(before);
    const speeds = driven
      .slice(1)
      .map(
        ({ at, odometry }, i) =>
          (odometry.x - (driven[i]?.odometry.x ?? 0)) / (at - (driven[i]?.at ?? 0)),
      );
    expect(base.phase.kind).toBe('running');
    expect(Math.max(...driven.map(({ age }) => age))).toBeGreaterThan(0.03);
    expect(Math.min(...speeds)).toBeGreaterThan(0.25);
    expect(Math.max(...speeds)).toBeLessThan(0.35);
  });

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
  it('says what a GPS receiver says, and to set port', async () => {
    const nmea = Buffer.from('$GPGGA,021230.00,3733.9712,N,12658.6920,E,1,08,1.0,38.0,M*55\r\n');
    const { base, until } = benchOn(onCable(new SimulatedCable({ receive: () => nmea })));
    await until(
      () => base.phase.kind === 'disconnected' && base.phase.reason.includes('sends text ("$GPGGA'),
    );
    expect(base.phase).toMatchObject({ reason: expect.stringContaining('set port') as string });
  });

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
