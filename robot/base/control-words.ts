import { control } from './commands.js';
import type { ModbusClient } from './modbus/client.js';
import { persist } from './persist.js';

type Word = Parameters<typeof control>[0];

/** Writes the control word: emergency stop, stop, clear alarm, enable; and what else takes its time. */
export class ControlWords {
  /** Moves on with every write: a status that was read before it is not judged by after it. */
  epoch = 0;
  #performing: Promise<void> = Promise.resolve();

  /** @param urgent before everything that waits for the line. @param failed once nothing helps */
  write(client: ModbusClient, word: Word, urgent: boolean, failed: (error: unknown) => void): void {
    this.epoch += 1;
    const written = persist(() => client.write(control(word), urgent)).then(() => {
      this.epoch += 1;
    }, failed);
    this.also(written);
  }

  also(performing: Promise<void>): void {
    const before = this.#performing;
    this.#performing = before.then(() => performing);
  }

  /** What was begun is done, and what that began. */
  async settled(): Promise<void> {
    for (let begun; begun !== this.#performing;) {
      begun = this.#performing;
      await begun;
    }
  }
}
