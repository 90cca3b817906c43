import type { Language } from '../../../zone/wire/index.js';
import { FRAME, RATE_HZ } from '../audio/format.js';
import type { Loudspeaker } from '../audio/ports.js';
import { spokenKorean } from '../spoken/index.js';
import type { Synthesis } from '../synthesis/port.js';
import { sentencesOf } from '../synthesis/sentences.js';
import { loudness } from '../turns/own-voice.js';
import { timedWords, type TimedWord } from './timed-words.js';

export interface Saying {
  readonly text: string;
  readonly language: Language;
  /** Times the usual speed. */
  readonly rate: number;
}

export interface MouthParts {
  readonly synthesis: Synthesis;
  readonly loudspeaker: Loudspeaker;
  /** Factor for the samples, 0..1, asked before each sentence. */
  readonly gain: () => number;
  /** The words of the sentence that begins to sound; null when the robot is silent again. */
  readonly onSentence: (words: readonly TimedWord[] | null) => void;
  readonly onTrouble: (error: unknown) => void;
}

/** Says one thing at a time; the next replaces it. */
export class Mouth {
  #current = new AbortController();
  #envelope: Float32Array | undefined;
  #began = 0;

  constructor(private readonly parts: MouthParts) {}

  /** Settles when it has been said or interrupted; never rejects. */
  async say(saying: Saying): Promise<void> {
    this.hush();
    const { signal } = (this.#current = new AbortController());
    try {
      await this.#sentences(saying, signal);
    } catch (error) {
      if (!signal.aborted) this.parts.onTrouble(error);
    }
    if (signal.aborted) return;
    this.#envelope = undefined;
    this.parts.onSentence(null);
  }

  /** Silent at once. */
  hush(): void {
    if (this.#current.signal.aborted) return;
    this.#current.abort();
    const spoke = this.#envelope !== undefined;
    this.#envelope = undefined;
    if (spoke) this.parts.onSentence(null);
  }

  /** How loud it plays now; 0 when silent. */
  get level(): number {
    if (!this.#envelope) return 0;
    const frame = Math.floor(((performance.now() - this.#began) / 1000) * (RATE_HZ / FRAME));
    return this.#envelope[frame] ?? 0;
  }

  /** The next sentence is made while one is said. */
  async #sentences({ text, language, rate }: Saying, signal: AbortSignal): Promise<void> {
    const sentences = sentencesOf(text);
    const speak = (sentence: string): Promise<Float32Array> => {
      const read = language === 'ko' ? spokenKorean(sentence) : sentence;
      return this.parts.synthesis.speak(read, { language, pace: rate });
    };
    let next = sentences[0] === undefined ? undefined : speak(sentences[0]);
    for (const [index, sentence] of sentences.entries()) {
      const samples = await next;
      if (signal.aborted || !samples) return;
      const following = sentences[index + 1];
      next = following === undefined ? undefined : speak(following);
      next?.catch(() => undefined);
      await this.#play(sentence, language, samples, signal);
    }
  }

  async #play(
    sentence: string,
    language: Language,
    samples: Float32Array,
    signal: AbortSignal,
  ): Promise<void> {
    const gain = this.parts.gain();
    const heard = samples.map((sample) => sample * gain);
    this.#envelope = envelopeOf(heard);
    this.#began = performance.now();
    this.parts.onSentence(timedWords(sentence, language, this.#envelope));
    await this.parts.loudspeaker.play(heard, signal);
  }
}

function envelopeOf(samples: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.ceil(samples.length / FRAME) }, (_, frame) =>
    loudness(samples.subarray(frame * FRAME, (frame + 1) * FRAME)),
  );
}
