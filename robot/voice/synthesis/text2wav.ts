import { fork, type ChildProcess } from 'node:child_process';
import { RobotError } from '../../error/robot-error.js';
import { readWav } from '../audio/wav.js';
import { childProgram, endChild } from '../child.js';
import { PACE, VOICES } from './espeak.js';
import type { Delivery, Synthesis } from './port.js';
import { FromText2wav, type ToText2wav } from './text2wav-messages.js';

const PROCESS = childProgram(import.meta.url, 'text2wav-process.js');
const SPEAK_MS = 10_000;

/** The npm package text2wav, where espeak-ng is not installed. */
export function createText2wav(): Synthesis {
  const voice = new Text2wav();
  return {
    name: 'text2wav',
    speak: (text, delivery) => voice.speak(text, delivery),
    close: () => voice.close(),
  };
}

class Text2wav {
  #child: ChildProcess | undefined;
  #nextId = 1;

  speak(text: string, { language, pace }: Delivery): Promise<Float32Array> {
    if (!/[\p{L}\p{N}]/u.test(text)) return Promise.resolve(new Float32Array());
    const child = (this.#child ??= this.#start());
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        child.off('message', answered);
        child.off('exit', gone);
      };
      const fail = (what: string): void => {
        end();
        reject(new RobotError('voice.cannot-speak', `text2wav ${what}.`));
      };
      const answered = (message: unknown): void => {
        const told = FromText2wav.parse(message);
        if (told.id !== id) return;
        if ('failed' in told) fail(`failed: ${told.failed}`);
        else {
          end();
          resolve(readWav(told.wav));
        }
      };
      const gone = (): void => fail('ended');
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        fail('did not answer in time');
      }, SPEAK_MS);
      child.on('message', answered);
      child.once('exit', gone);
      const order: ToText2wav = {
        id,
        text,
        voice: VOICES[language],
        speed: Math.round(PACE * pace),
      };
      child.send(order);
    });
  }

  close(): Promise<void> {
    return endChild(this.#child);
  }

  #start(): ChildProcess {
    const child = fork(PROCESS, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    return child;
  }
}
