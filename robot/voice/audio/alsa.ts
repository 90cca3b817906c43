import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { RobotError } from '../../error/robot-error.js';
import { fromPcm16, RATE_HZ, toPcm16 } from './format.js';
import type { Loudspeaker, Microphone, MicrophoneListener, OpenMicrophone } from './ports.js';

/*
 * Through arecord and aplay (alsa-utils): they are on every Linux, PipeWire and PulseAudio answer to
 * them as devices, and a driver that hangs takes only them with it.
 */

const RAW = ['-q', '-t', 'raw', '-f', 'S16_LE', '-c', '1', '-r', String(RATE_HZ)];
const RETRY_MS = 2_000;
/** A device that gives nothing for so long is as good as unplugged. */
const SILENT_MS = 3_000;
const INSTALL = 'Install alsa-utils, and see `arecord -L` for the names of devices.';

/** @param device as `arecord -L` names it, for example `default` or `plughw:CARD=Array` */
export function alsaMicrophone(device = 'default', program = 'arecord'): Microphone {
  return {
    name: `alsa:${device}`,
    open: (listener) => new Recording(device, program, listener),
  };
}

class Recording implements OpenMicrophone {
  #child: ChildProcessByStdio<null, Readable, Readable> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  #lost = false;
  #closed = false;

  constructor(
    private readonly device: string,
    private readonly program: string,
    private readonly listener: MicrophoneListener,
  ) {
    this.#start();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#watch);
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    await new Promise<void>((resolve) => {
      child.once('close', () => resolve());
      child.kill('SIGKILL');
    });
  }

  #start(): void {
    const child = spawn(this.program, ['-D', this.device, ...RAW], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let odd: Buffer = Buffer.alloc(0);
    let said = '';
    this.#expectSound(child);
    child.stdout.on('data', (bytes: Buffer) => {
      this.#expectSound(child);
      const all = odd.length === 0 ? bytes : Buffer.concat([odd, bytes]);
      odd = all.subarray(all.length - (all.length % 2));
      if (this.#lost) {
        this.#lost = false;
        this.listener.back();
      }
      this.listener.samples(fromPcm16(all));
    });
    child.stderr.on('data', (bytes: Buffer) => {
      said = `${said}${bytes.toString()}`.slice(-400);
    });
    child.once('error', () => this.#gone(`${this.program} does not start. ${INSTALL}`));
    child.once('close', () =>
      this.#gone(
        `The microphone ${this.device} is gone (${said.trim() || 'no reason given'}). ${INSTALL}`,
      ),
    );
  }

  #expectSound(child: { kill: (signal: 'SIGKILL') => boolean }): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => child.kill('SIGKILL'), SILENT_MS);
  }

  #gone(message: string): void {
    clearTimeout(this.#watch);
    if (this.#closed || this.#retry) return;
    if (!this.#lost) {
      this.#lost = true;
      this.listener.lost(message);
    }
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#start();
    }, RETRY_MS);
  }
}

export function alsaLoudspeaker(device = 'default', program = 'aplay'): Loudspeaker {
  return {
    name: `alsa:${device}`,
    play: (samples, signal) => play(samples, signal, device, program),
  };
}

function play(
  samples: Float32Array,
  signal: AbortSignal,
  device: string,
  program: string,
): Promise<void> {
  if (signal.aborted || samples.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['-D', device, ...RAW], { stdio: ['pipe', 'ignore', 'ignore'] });
    const stop = (): void => {
      child.kill('SIGKILL');
    };
    const failed = (): void => {
      reject(
        new RobotError(
          'voice.no-loudspeaker',
          `The loudspeaker ${device} does not play. ${INSTALL}`,
        ),
      );
    };
    signal.addEventListener('abort', stop, { once: true });
    child.once('error', failed);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (code === 0 || signal.aborted) resolve();
      else failed();
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(toPcm16(samples));
  });
}
