import type { Protection } from './wire.js';

/** What a device says to a telegram; null is silence. */
export type Reply = { header: number; data: number[] } | null;

export interface SimulatedDevice {
  readonly address: number;
  readonly protection: Protection;
  handle(header: number, data: readonly number[]): Reply;
  /** Power off and on. */
  reset(): void;
}

export const ack = (...data: number[]): Reply => ({ header: 0, data });
export const nak: Reply = { header: 5, data: [] };
export const text = (words: string): Reply => ack(...Buffer.from(words, 'latin1'));
export const threeBytes = (n: number): Reply => ack(n & 255, (n >> 8) & 255, (n >> 16) & 255);

/** Headers that every device answers alike. */
export function common(header: number, category: string): Reply | undefined {
  if (header === 254) return ack();
  if (header === 246) return text('HBK');
  if (header === 245) return text(category);
  if (header === 244) return text('SIM1');
  return undefined;
}

/** The last five events and their counter, which never comes back to 0 by counting. */
export class EventLog {
  #counter = 0;
  #pairs: number[][] = [];

  add(a: number, b: number): void {
    this.#counter = this.#counter === 255 ? 1 : this.#counter + 1;
    this.#pairs = [[a, b], ...this.#pairs].slice(0, 5);
  }

  get bytes(): number[] {
    const five = [...this.#pairs, ...Array.from({ length: 5 }, () => [0, 0])].slice(0, 5);
    return [this.#counter, ...five.flat()];
  }

  clear(counter = 0): void {
    this.#counter = counter;
    this.#pairs = [];
  }
}
