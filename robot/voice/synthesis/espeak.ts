import { spawn, spawnSync } from 'node:child_process';
import { RobotError } from '../../error/robot-error.js';
import type { Language } from '../../../zone/wire/index.js';
import { readWav } from '../audio/wav.js';
import type { Delivery, Synthesis } from './port.js';

const PROGRAM = 'espeak-ng';
/** Words a minute that elderly listeners still follow. */
export const PACE = 150;
export const VOICES: Readonly<Record<Language, string>> = {
  ko: 'ko+f2',
  en: 'en-us+f2',
  zh: 'cmn+f2',
  ja: 'ja+f2',
};
const SPEAK_MS = 10_000;

export function hasEspeak(): boolean {
  return spawnSync(PROGRAM, ['--version']).status === 0;
}

/** Debian's espeak-ng (GPL-3), one process an utterance: about 50 ms, and nothing to keep alive. */
export function createEspeak(): Synthesis {
  return { name: PROGRAM, speak, close: () => Promise.resolve() };
}

function speak(text: string, { language, pace }: Delivery): Promise<Float32Array> {
  return new Promise((resolve, reject) => {
    const rate = String(Math.round(PACE * pace));
    const child = spawn(
      PROGRAM,
      ['-v', VOICES[language], '-s', rate, '--stdin', '--stdout', '-b', '1'],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: SPEAK_MS,
        killSignal: 'SIGKILL',
      },
    );
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', (cause) => reject(cannot('espeak-ng does not start; install it', cause)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(wave(Buffer.concat(parts)));
      else reject(cannot(`espeak-ng ended with ${code ?? signal}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
}

/** Marks alone make no sound, and then no file either. */
function wave(bytes: Buffer): Float32Array {
  return bytes.length === 0 ? new Float32Array() : readWav(bytes);
}

function cannot(what: string, cause?: unknown): RobotError {
  return new RobotError('voice.cannot-speak', `${what}.`, { cause });
}
