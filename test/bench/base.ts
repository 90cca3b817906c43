import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { jitterOf } from './base/jitter.js';
import { hasSocat, nowMs, Rig, sleep, until } from './base/rig.js';
import { atMost, percentile, reported, type Benchmark, type Figure } from './figure.js';

const run = promisify(execFile);
const SLEEPER = fileURLToPath(new URL('base/sleeper.js', import.meta.url));
const JITTER_S = 20;
const STOPS = 100;
const TIMEOUTS = 10;
const KILLS = 5;
const CONTROL_WORD = [0x20, 0x0e, 0x00, 0x05];

/** The base driver in its own process, on a pseudo-terminal, against the simulated drive. */
export const base: Benchmark = async function* () {
  if (!hasSocat()) {
    yield reported(named('pty pairs to measure on (install socat)', 'count'), 0);
    return;
  }
  yield* onRig(async function* (rig) {
    await rig.drives();
    const [idle, bare] = await Promise.all([jitter(rig), bareJitter()]);
    const figure = atMost(named('50 Hz jitter p99, idle', 'ms'), idle, 2);
    yield { ...figure, baseline: 'a bare sleeping thread', ratio: idle / bare };
    yield atMost(named('50 Hz jitter p99, one core loaded', 'ms'), await loaded(rig), 5);
  });
  yield* onRig(async function* (rig) {
    const latency = await stopLatency(rig);
    yield atMost(named('emergency_stop to frame on the wire p99', 'ms'), latency, 25);
  });
  yield* onRig(async function* (rig) {
    const worst = await commandTimeout(rig);
    yield atMost(named('last command to zero speed on the wire, worst', 's'), worst, 0.5);
  });
  yield atMost(named('kill -9 to host loss at the drive, worst', 's'), await hostLoss(), 0.5);
};

async function* onRig(measure: (rig: Rig) => AsyncGenerator<Figure, void, void>) {
  const rig = new Rig();
  try {
    await rig.start();
    yield* measure(rig);
  } finally {
    await rig.stop();
  }
}

async function jitter(rig: Rig): Promise<number> {
  await rig.ask({ type: 'speeds' });
  await sleep(JITTER_S * 1000);
  const { speedsAt } = await rig.ask({ type: 'speeds' });
  return jitterOf(speedsAt);
}

/** The same of a process that does nothing else: what the machine allows. */
async function bareJitter(): Promise<number> {
  const { stdout } = await run(process.execPath, [SLEEPER, String(JITTER_S)]);
  return jitterOf(JSON.parse(stdout) as number[]);
}

async function loaded(rig: Rig): Promise<number> {
  const burner = spawn(process.execPath, ['-e', 'for (;;);']);
  try {
    return await jitter(rig);
  } finally {
    burner.kill('SIGKILL');
  }
}

/** p99 ms from publishing the topic until the emergency stop arrives at the drive. */
async function stopLatency(rig: Rig): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < STOPS; i += 1) {
    let arrived = NaN;
    rig.onFrame = (frame) => {
      if (CONTROL_WORD.every((byte, at) => frame[at + 2] === byte)) arrived = nowMs();
    };
    const { at } = await rig.ask({ type: 'emergency-stop', engaged: true });
    await until(() => !Number.isNaN(arrived));
    took.push(arrived - at);
    await rig.ask({ type: 'emergency-stop', engaged: false });
    await sleep(60 + (i % 20));
  }
  return percentile(took, 99);
}

/** Seconds from the last cmd_vel until the drive is told zero. */
async function commandTimeout(rig: Rig): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < TIMEOUTS; i += 1) {
    await rig.drives();
    const { at } = await rig.ask({ type: 'last-command' });
    await until(() => rig.drive.targets.left === 0);
    took.push((nowMs() - at) / 1000);
  }
  return Math.max(...took);
}

/** Seconds from killing the driver until the drive's own protection strikes. */
async function hostLoss(): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < KILLS; i += 1) {
    const rig = new Rig();
    try {
      await rig.start();
      await rig.drives();
      await sleep(7 * i);
      await rig.kill();
      const at = nowMs();
      await until(() => rig.drive.hostLost);
      took.push((nowMs() - at) / 1000);
    } finally {
      await rig.stop();
    }
  }
  return Math.max(...took);
}

function named(figure: string, unit: string): { bench: string; figure: string; unit: string } {
  return { bench: 'base', figure, unit };
}
