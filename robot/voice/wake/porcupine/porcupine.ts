import { existsSync } from 'node:fs';
import process from 'node:process';
import { RobotError } from '../../../error/robot-error.js';
import { childProgram } from '../../../child/index.js';
import type { WakeWord } from '../wake-word.js';
import { readAccessKey } from './access-key.js';
import { PorcupineEngine } from './engine.js';
import { FRAME } from './frame.js';
import type { StartPorcupine } from './messages.js';
import type { PorcupineSettings } from './settings.js';
import { PASSING } from './troubles.js';

export interface PorcupineParts {
  /** Program of the process it runs in. */
  readonly program?: string;
  /** How long after it failed it is tried again. */
  readonly retryMs?: number;
}

const RETRY_MS = 600_000;

/**
 * Picovoice's Porcupine. Where only the internet is missing, it is given all the same and tries again.
 * @throws RobotError `voice.wake-key-missing`, `-key-open`, `-key-refused`, `-key-limit`,
 * `voice.wake-not-installed`, `-unsupported`, `-gone`, `-broken`, `voice.model-missing`,
 * `voice.model-broken`
 */
export async function createPorcupine(
  settings: PorcupineSettings,
  parts: PorcupineParts = {},
): Promise<WakeWord> {
  const { program = childProgram(import.meta.url, 'process.js'), retryMs = RETRY_MS } = parts;
  const engine = new PorcupineEngine(checkPorcupine(settings), program);
  const word = new PorcupineWakeWord(engine, retryMs);
  try {
    await engine.start();
  } catch (error) {
    if (!(error instanceof RobotError) || error.code !== PASSING) throw error;
    word.lost(error);
  }
  return word;
}

/**
 * Whether its files and its key are there; asks nobody.
 * @throws RobotError `voice.wake-key-missing`, `voice.wake-key-open`, `voice.model-missing`
 */
export function checkPorcupine(settings: PorcupineSettings): StartPorcupine {
  const { accessKeyFile, model, keyword, sensitivity } = settings;
  const accessKey = readAccessKey(accessKeyFile, process.env);
  if (!existsSync(model)) {
    const from = 'Take porcupine_params_ko.pv from lib/common of github.com/Picovoice/porcupine.';
    throw new RobotError('voice.model-missing', `Porcupine's model ${model} is not there. ${from}`);
  }
  if (!existsSync(keyword)) {
    const from = 'Make "행복아" in Picovoice Console for Korean and for this kind of machine.';
    throw new RobotError(
      'voice.model-missing',
      `The keyword file ${keyword} is not there. ${from}`,
    );
  }
  return { type: 'start', accessKey, model, keyword, sensitivity };
}

class PorcupineWakeWord implements WakeWord {
  readonly name = 'porcupine';
  readonly chunk = FRAME;
  #away = false;
  /** Not told yet. */
  #trouble: unknown;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    private readonly engine: PorcupineEngine,
    private readonly retryMs: number,
  ) {}

  async hear(samples: Float32Array): Promise<boolean> {
    if (this.#closed) return false;
    if (!this.#away) {
      try {
        return await this.engine.hear(toInt16(samples));
      } catch (error) {
        this.lost(error);
      }
    }
    const trouble = this.#trouble;
    this.#trouble = undefined;
    if (trouble instanceof Error) throw trouble;
    return false;
  }

  reset(): void {
    if (!this.#away) this.engine.reset();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    void this.engine.close();
  }

  /** Until it runs again the name is not heard; nobody waits for it. */
  lost(error: unknown): void {
    this.#trouble = error;
    this.#away = true;
    if (this.#closed) return;
    this.#retry = setTimeout(() => void this.#again(), this.retryMs).unref();
  }

  async #again(): Promise<void> {
    try {
      await this.engine.start();
      this.#away = false;
    } catch (error) {
      this.lost(error);
    }
  }
}

/** As `toPcm16` does, without the bytes. */
function toInt16(samples: Float32Array): Int16Array<ArrayBuffer> {
  return Int16Array.from(samples, (sample) =>
    Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff),
  );
}
