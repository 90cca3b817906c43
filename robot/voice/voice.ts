import type { Logger } from 'pino';
import type { Language } from '../../zone/wire/index.js';
import { createVoiceActivity } from './activity/silero.js';
import type { Loudspeaker, Microphone } from './audio/ports.js';
import { Ear } from './ear/ear.js';
import type { EarEvent } from './ear/events.js';
import { Ambient, loudnessOver } from './mouth/loudness.js';
import { Mouth } from './mouth/mouth.js';
import type { TimedWord } from './mouth/timed-words.js';
import { startRecogniser, type Recogniser } from './recognition/recogniser.js';
import type { Sample } from './samples/sample.js';
import { startSampler, type RecordingState, type Sampler } from './samples/sampler.js';
import type { RecordingSettings } from './samples/settings.js';
import { createSpeech } from './synthesis/speech.js';
import { openWakeWord, type WakeSettings } from './wake/open-wake-word.js';
import type { WakeWord } from './wake/wake-word.js';

/** What the screen shows of it. */
export interface VoiceState {
  readonly turn: 'asleep' | 'attentive' | 'hearing' | 'thinking';
  /** Loudness at the microphone, 0..1. */
  readonly level: number;
  /** What is understood so far, or was last; empty when nothing was. */
  readonly words: string;
  /** The words of the sentence being said, and when each begins to sound; null while silent. */
  readonly sentence: readonly TimedWord[] | null;
  /** False while the microphone or the recogniser is away: the screen goes on alone. */
  readonly hears: boolean;
  /** Whether what is heard is kept for training; the screen must say so. */
  readonly recording: RecordingState;
}

export interface VoiceOptions {
  readonly microphone: Microphone;
  readonly loudspeaker: Loudspeaker;
  /** Folder of the recogniser's model. */
  readonly recogniser: string;
  /** Words that are likely here. */
  readonly favoured: readonly string[];
  /** Folders of installed voices, the first that knows a language speaks it. */
  readonly voices?: readonly string[];
  /** Without one a touch wakes. */
  readonly wake?: WakeSettings;
  /** Absent: nothing that is heard is ever written. */
  readonly recording?: RecordingSettings;
  /** The day in Korea, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** A visitor's words; never logged. */
  readonly onWords: (text: string) => void;
  readonly log: Logger;
}

export interface Voice {
  /** @param manner times the usual speed and loudness */
  say(text: string, language: Language, manner: { rate: number; volume: number }): void;
  /** The screen was touched: listens without its name. */
  listen(): void;
  /** The visitor wants no recording: what was kept of this visit is removed. */
  skipRecording(): void;
  /** The visit is over. */
  dismiss(): void;
  state(): VoiceState;
  onState(listener: (state: VoiceState) => void): void;
  close(): Promise<void>;
}

const SILENT: VoiceState = {
  turn: 'asleep',
  level: 0,
  words: '',
  sentence: null,
  hears: true,
  recording: 'off',
};

/**
 * Hears and speaks until closed. What breaks later is told and tried again; the robot goes on with
 * its screen. Where only the name cannot be heard, a touch wakes.
 * @throws RobotError `voice.model-missing`, `voice.model-broken`
 */
export async function startVoice(options: VoiceOptions): Promise<Voice> {
  const activity = await createVoiceActivity();
  const recogniser = await startRecogniser(options.recogniser, options.favoured);
  const wake = await wakeWordOf(options, recogniser);
  const { name, note } = recogniser.model;
  options.log.info({ recogniser: name, note, wake: wake?.name ?? 'touch' }, 'hears');
  const sampler = options.recording && (await startSampler(options.recording, options));
  return new RunningVoice(options, recogniser, sampler, (onEvent) => {
    const onSample = sampler && { onSample: (sample: Sample) => sampler.take(sample) };
    return new Ear({ activity, recogniser, ...(wake ? { wake } : {}), onEvent, ...onSample });
  });
}

function wakeWordOf(
  { wake, log }: VoiceOptions,
  recogniser: Recogniser,
): Promise<WakeWord | undefined> {
  if (wake === undefined) return Promise.resolve(undefined);
  return openWakeWord(wake, recogniser).catch((error: unknown) => {
    log.error({ err: error }, 'does not hear its name; a touch wakes it');
    return undefined;
  });
}

class RunningVoice implements Voice {
  readonly #ear: Ear;
  readonly #mouth: Mouth;
  readonly #synthesis;
  readonly #ambient = new Ambient();
  readonly #listeners: ((state: VoiceState) => void)[] = [];
  readonly #microphone;
  #state = SILENT;
  #volume = 1;

  constructor(
    private readonly options: VoiceOptions,
    private readonly recogniser: Recogniser,
    private readonly sampler: Sampler | undefined,
    createEar: (onEvent: (event: EarEvent) => void) => Ear,
  ) {
    this.#ear = createEar((event) => this.#heard(event));
    this.#synthesis = createSpeech(options.voices, (error) =>
      options.log.error({ err: error }, 'an installed voice fails; the plain one speaks'),
    );
    this.#mouth = new Mouth({
      synthesis: this.#synthesis,
      loudspeaker: options.loudspeaker,
      gain: () => loudnessOver(this.#ambient.level, this.#volume),
      onSentence: (sentence) => {
        this.#ear.robotSpeaks(sentence !== null);
        this.#change({ sentence });
      },
      onTrouble: (error) => options.log.error({ err: error }, 'cannot speak; the screen shows it'),
    });
    this.#microphone = options.microphone.open({
      samples: (samples) => void this.#ear.push(samples, this.#mouth.level),
      lost: (message) => {
        options.log.error({ microphone: options.microphone.name }, message);
        this.#change({ hears: false });
      },
      back: () => {
        options.log.info({ microphone: options.microphone.name }, 'the microphone is back');
        this.#change({ hears: true });
      },
    });
  }

  say(text: string, language: Language, { rate, volume }: { rate: number; volume: number }): void {
    this.#volume = volume;
    void this.#mouth.say({ text, language, rate });
  }

  listen(): void {
    this.#mouth.hush();
    this.#ear.wake();
    this.#change({ words: '' });
  }

  skipRecording(): void {
    this.sampler?.skip();
    this.#change({});
  }

  dismiss(): void {
    this.#ear.dismiss();
    this.sampler?.visitOver();
    this.#change({ words: '' });
  }

  state(): VoiceState {
    return { ...this.#state, recording: this.#recording() };
  }

  onState(listener: (state: VoiceState) => void): void {
    this.#listeners.push(listener);
  }

  async close(): Promise<void> {
    this.#mouth.hush();
    await this.#microphone.close();
    await this.#ear.close();
    await this.sampler?.settled();
    await Promise.all([this.recogniser.close(), this.#synthesis.close()]);
  }

  #heard(event: EarEvent): void {
    switch (event.event) {
      case 'level':
        if (this.#ear.state !== 'hearing' && this.#state.sentence === null)
          this.#ambient.hear(event.level);
        this.#change({ level: Math.round(event.level * 100) / 100 });
        return;
      case 'hush':
        this.#mouth.hush();
        return;
      case 'speech-start':
        this.#change({ words: '' });
        return;
      case 'partial':
        this.#change({ words: event.text });
        return;
      case 'transcript':
        this.#change({ words: event.text, hears: true });
        if (event.text !== '') this.options.onWords(event.text);
        return;
      case 'failed':
        this.options.log.error({ reason: event.message }, 'did not understand');
        this.#change({ hears: false });
        return;
      case 'wake-lost':
        this.options.log.error(
          { reason: event.message },
          'does not hear its name for now; a touch wakes it',
        );
        return;
      case 'wake':
      case 'speech-end':
      case 'asleep':
        this.#change({});
    }
  }

  #recording(): RecordingState {
    return this.sampler?.state() ?? 'off';
  }

  #change(change: Partial<VoiceState>): void {
    const recording = this.#recording();
    const next = { ...this.#state, ...change, turn: this.#ear.state, recording };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener(next);
  }
}
