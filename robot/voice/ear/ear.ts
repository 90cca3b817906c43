import type { VoiceActivity } from '../activity/silero.js';
import { FRAME, RATE_HZ } from '../audio/format.js';
import type { Recogniser } from '../recognition/recogniser.js';
import type { Sample } from '../samples/sample.js';
import { leaningOf } from '../turns/leaning.js';
import { loudness, OwnVoice } from '../turns/own-voice.js';
import {
  ASLEEP,
  LEAD_S,
  reduceTurns,
  type TurnEffect,
  type TurnEvent,
  type Turns,
} from '../turns/reduce.js';
import type { WakeWord } from '../wake/wake-word.js';
import { Chunks } from './chunks.js';
import type { EarEvent } from './events.js';
import { History } from './history.js';
import { holdsName } from './holds-name.js';
import { withoutName } from './without-name.js';

export interface EarParts {
  readonly activity: VoiceActivity;
  /** Without one, only a touch or a button wakes. */
  readonly wake?: WakeWord;
  readonly recogniser: Pick<Recogniser, 'recognise'>;
  readonly onEvent: (event: EarEvent) => void;
  /** What the name, and each turn without it, sounded like; absent: nobody keeps any of it. */
  readonly onSample?: (sample: Sample) => void;
}

/** The longest turn, its lead, and what is heard while it is recognised. */
const KEPT_S = 26;
/** Behind by more than this, the oldest is left out: late answers help nobody. */
const MOST_BEHIND_S = 3;
const LEVEL_EVERY = 3;
const PARTIAL_EVERY_S = 0.6;
/** A pause this long may end the turn: its words are looked for meanwhile, so that the answer comes sooner. */
const MAY_BE_OVER_S = 0.16;
/** The name, and the hall before it. */
const NAME_SAMPLE_S = 2;
/** A frame this likely holds a voice: the name ends with the last of them. */
const VOICED = 0.5;

/**
 * Turns samples into turns: waits for its name, finds where speech begins and ends, and has it
 * recognised. Samples may come as fast as they like; they are taken in order.
 */
export class Ear {
  readonly #history = new History(KEPT_S);
  readonly #frames = new Chunks(FRAME);
  readonly #wakeChunks: Chunks | undefined;
  readonly #ownVoice = new OwnVoice();
  #turns: Turns = ASLEEP;
  #work: Promise<void> = Promise.resolve();
  #behind = 0;
  #played = 0;
  #frameCount = 0;
  #recognising = false;
  #partialAt = 0;
  /** What was heard up to the pause that lasts. */
  #ahead: Promise<string | undefined> | undefined;
  #speechFrom = 0;
  #voicedAt = 0;
  #namedAt = -Infinity;
  #closed = false;
  #answering: Promise<void> = Promise.resolve();

  constructor(private readonly parts: EarParts) {
    this.#wakeChunks = parts.wake && new Chunks(parts.wake.chunk);
  }

  /**
   * @param samples mono at 16 kHz, any number
   * @param played loudness of what the robot itself plays meanwhile, 0 when silent
   * @returns settles when they have been looked at; never rejects
   */
  push(samples: Float32Array, played = 0): Promise<void> {
    if (this.#closed) return this.#work;
    if (this.#behind + samples.length > MOST_BEHIND_S * RATE_HZ && this.#behind > 0)
      return this.#work;
    this.#behind += samples.length;
    this.#work = this.#work
      .then(() => this.#take(samples, played))
      .catch((error: unknown) => this.#failed(error))
      .finally(() => {
        this.#behind -= samples.length;
      });
    return this.#work;
  }

  /** A touch or a button: listens at once. */
  wake(): void {
    this.#apply({ type: 'woken', at: this.#history.now });
  }

  robotSpeaks(speaking: boolean): void {
    this.#apply({ type: 'robot-speaks', speaking, at: this.#history.now });
  }

  /** The visit is over: back to waiting for the name, and nothing of it is kept. */
  dismiss(): void {
    this.#apply({ type: 'dismissed' });
    this.#history.forget();
  }

  get state(): Turns['turn']['name'] {
    return this.#turns.turn.name;
  }

  /** Settles when what was heard so far has been looked at, and a turn that ended has its words. */
  async settled(): Promise<void> {
    await this.#work;
    await this.#answering;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.settled();
    this.#history.forget();
    this.parts.wake?.close();
  }

  async #take(samples: Float32Array, played: number): Promise<void> {
    this.#played = played;
    for (const frame of this.#frames.push(samples)) {
      this.#history.push(frame);
      await this.#look(frame);
      await this.#hearName(frame);
      this.#lookAhead();
    }
  }

  async #look(frame: Float32Array): Promise<void> {
    const at = this.#history.now;
    const level = loudness(frame);
    const foreign = this.#ownVoice.isForeign(level, this.#played);
    if (this.#frameCount++ % LEVEL_EVERY === 0)
      this.parts.onEvent({ t: at, event: 'level', level });
    const voice = await this.parts.activity.look(frame);
    if (voice >= VOICED) this.#voicedAt = at;
    this.#apply({ type: 'frame', at, voice, foreign });
  }

  async #hearName(frame: Float32Array): Promise<void> {
    const { wake } = this.parts;
    if (!wake || !this.#wakeChunks) return;
    for (const chunk of this.#wakeChunks.push(frame)) {
      if (!(await this.#isName(wake, chunk))) continue;
      if (this.#turns.turn.name === 'thinking') continue;
      this.parts.onEvent({ t: this.#history.now, event: 'wake' });
      this.#sampleName();
      this.wake();
    }
  }

  async #isName(wake: WakeWord, chunk: Float32Array): Promise<boolean> {
    try {
      return await wake.hear(chunk);
    } catch (error) {
      this.parts.onEvent({ t: this.#history.now, event: 'wake-lost', message: messageOf(error) });
      return false;
    }
  }

  #sampleName(): void {
    this.#namedAt = this.#history.now;
    const samples = this.#history.between(this.#voicedAt - NAME_SAMPLE_S, this.#voicedAt);
    this.parts.onSample?.({ kind: 'name', samples });
  }

  #apply(event: TurnEvent): void {
    const { state, effects } = reduceTurns(this.#turns, event);
    this.#turns = state;
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: TurnEffect): void {
    const t = this.#history.now;
    switch (effect.type) {
      case 'hush':
        this.parts.onEvent({ t, event: 'hush' });
        return;
      case 'speech-start':
        this.#speechFrom = effect.at;
        this.#partialAt = t;
        this.parts.onEvent({ t, event: 'speech-start' });
        return;
      case 'speech-end':
        this.parts.onEvent({ t, event: 'speech-end', from: effect.from, to: effect.to });
        this.#answering = this.#recognise(effect.from, effect.to, effect.cut);
        return;
      case 'fell-asleep':
        this.parts.onEvent({ t, event: 'asleep' });
        return;
    }
  }

  async #recognise(from: number, to: number, cut: boolean): Promise<void> {
    const began = performance.now();
    const ahead = cut ? undefined : this.#ahead;
    this.#ahead = undefined;
    try {
      const samples = this.#between(from, to);
      const heard = (await ahead) ?? (await this.parts.recogniser.recognise(samples));
      const text = withoutName(heard);
      const tookMs = performance.now() - began;
      this.parts.onEvent({ t: this.#history.now, event: 'transcript', text, tookMs });
      // What could not be understood may be the name.
      if (text !== '' && !holdsName(heard) && from >= this.#namedAt)
        this.parts.onSample?.({ kind: 'other', samples });
    } catch (error) {
      this.#failed(error);
    }
    this.#apply({ type: 'answered', at: this.#history.now });
  }

  #lookAhead(): void {
    const { turn } = this.#turns;
    if (turn.name !== 'hearing') return;
    const now = this.#history.now;
    const pause = now - turn.voicedAt;
    if (pause >= MAY_BE_OVER_S) {
      this.#ahead ??= this.#before(turn.voicedAt, now);
      return;
    }
    this.#ahead = undefined;
    if (this.#recognising || pause > 0 || now - this.#partialAt < PARTIAL_EVERY_S) return;
    this.#partialAt = now;
    this.#recognising = true;
    void this.#partial(now).finally(() => {
      this.#recognising = false;
    });
  }

  /** The words before a pause tell how long it may last. */
  async #before(voicedAt: number, now: number): Promise<string | undefined> {
    const heard = await this.#partial(now);
    if (heard !== undefined) this.#apply({ type: 'words', voicedAt, leaning: leaningOf(heard) });
    return heard;
  }

  /** @returns all that was heard since the turn began, the name too; never rejects */
  async #partial(now: number): Promise<string | undefined> {
    try {
      const heard = await this.parts.recogniser.recognise(this.#between(this.#speechFrom, now));
      const text = withoutName(heard);
      if (text !== '' && this.#turns.turn.name === 'hearing')
        this.parts.onEvent({ t: this.#history.now, event: 'partial', text });
      return heard;
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  #between(from: number, to: number): Float32Array {
    return this.#history.between(from, Math.min(to, from + KEPT_S - LEAD_S));
  }

  #failed(error: unknown): void {
    this.parts.onEvent({ t: this.#history.now, event: 'failed', message: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
