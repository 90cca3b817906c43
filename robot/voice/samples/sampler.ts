import type { Logger } from 'pino';
import { SampleFolder } from './sample-folder.js';
import type { Sample } from './sample.js';
import type { RecordingSettings } from './settings.js';

/** What the screen must say: `skipped` is on, but not for this visitor. */
export type RecordingState = 'off' | 'on' | 'skipped';

export interface SamplerParts {
  /** The day in Korea, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly log: Logger;
  /** Of the disk, for everything else; default 500 MB. */
  readonly leaveFreeBytes?: number;
}

const MEGABYTE = 1_000_000;
const LEAVE_FREE_BYTES = 500 * MEGABYTE;

/** Opens the folder, or says why nothing is recorded; the robot goes on without. */
export async function startSampler(
  settings: RecordingSettings,
  { today, log, leaveFreeBytes = LEAVE_FREE_BYTES }: SamplerParts,
): Promise<Sampler | undefined> {
  const { folder, until, clips, megabytes } = settings;
  if (today() > until) {
    log.info({ until }, 'recording for training has ended; voice.recording can be taken out');
    return undefined;
  }
  const limits = { clips, bytes: megabytes * MEGABYTE, leaveFreeBytes };
  try {
    const opened = await SampleFolder.open(folder, limits);
    log.warn({ folder, until }, 'records visitors for training; the screen says so');
    return new Sampler(opened, () => today() <= until, log);
  } catch (error) {
    log.error({ err: error }, 'nothing is recorded for training');
    return undefined;
  }
}

/** Keeps what it is given while it may. What it does with the disk is done in order, and never throws. */
export class Sampler {
  #work: Promise<void> = Promise.resolve();
  #broken = false;
  #skipped = false;
  #ofVisit: string[] = [];

  constructor(
    private readonly folder: SampleFolder,
    private readonly isTime: () => boolean,
    private readonly log: Logger,
  ) {}

  state(): RecordingState {
    if (this.#broken || !this.isTime()) return 'off';
    return this.#skipped ? 'skipped' : 'on';
  }

  take(sample: Sample): void {
    if (this.state() === 'on') this.#next(() => this.#keep(sample));
  }

  /** The visitor does not want it: what was kept of this visit goes, and nothing more is kept. */
  skip(): void {
    this.#skipped = true;
    this.#next(async () => {
      for (const file of this.#ofVisit.splice(0)) await this.folder.remove(file);
    });
  }

  visitOver(): void {
    this.#skipped = false;
    this.#next(() => {
      this.#ofVisit = [];
      return Promise.resolve();
    });
  }

  /** Settles when the disk has what was taken. */
  settled(): Promise<void> {
    return this.#work;
  }

  async #keep(sample: Sample): Promise<void> {
    const { file, dropped } = await this.folder.add(sample, new Date());
    this.#ofVisit.push(file);
    if (dropped.length > 0)
      this.log.warn({ dropped }, 'removed the oldest recordings for training');
  }

  #next(act: () => Promise<void>): void {
    this.#work = this.#work.then(act).catch((error: unknown) => {
      this.#broken = true;
      this.log.error({ err: error }, 'recording for training stops');
    });
  }
}
