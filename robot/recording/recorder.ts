import path from 'node:path';
import type { Logger } from 'pino';
import { RobotError } from '../error/robot-error.js';
import type { Distribution, GraphNode } from '../graph/index.js';
import type { Guide, Transition } from '../guide/index.js';
import { nextFile, prune } from './folder.js';
import { recordsOf, stateRecord, type GuideRecord } from './guide/records.js';
import {
  IDLE,
  reduceMission,
  type MissionEffect,
  type MissionEvent,
  type MissionLimits,
} from './mission.js';
import { RecentRecords } from './guide/recent-records.js';
import { RecordingFile } from './recording-file.js';
import type { RecordedTopic } from './topics/recorded-topics.js';

export interface RecorderOptions {
  /** Where missions go; made when it is not there. Nothing else in it is touched. */
  readonly folder: string;
  readonly about: { readonly robot: string; readonly site: string; readonly version: string };
  readonly topics: readonly RecordedTopic[];
  readonly distribution: Distribution;
  readonly limits: {
    /** Of all missions together; the oldest go first. */
    readonly maxBytes: number;
    readonly maxDays: number;
    /** A longer mission goes on in a next file. */
    readonly maxMinutes: number;
  };
  /** Names the files and tells their age. */
  readonly now: () => Date;
  readonly log: Logger;
}

export interface Recorder {
  /** Path of the file being written, until all of it is on the disk. */
  recording(): string | undefined;
  /** Closes the file; it can then be read whole. Never rejects. */
  close(): Promise<void>;
}

const FLUSH_S = 1;
const PRUNE_S = 3_600;
/** No file takes more than this share, so that making room never takes all that was kept. */
const FILE_SHARE = 4;

/**
 * Records missions as MCAP. What is written of visitors: that somebody asked, chose or stopped, and
 * what kind of thing the robot answered in which language; never their words, the robot's words, or
 * anything about a person. A disk that is full or cannot be written costs the recording and one line
 * in the log; the robot goes on, and a minute later recording is tried again.
 */
export function createRecorder(node: GraphNode, guide: Guide, options: RecorderOptions): Recorder {
  const recorder = new MissionRecorder(node, guide, options);
  recorder.begin();
  return recorder;
}

class MissionRecorder implements Recorder {
  #mission = IDLE;
  #file: RecordingFile | undefined;
  #path: string | undefined;
  /** Opening and closing, one after the other. */
  #work: Promise<void> = Promise.resolve();
  #healthy = true;
  readonly #recent = new RecentRecords();
  readonly #limits: MissionLimits;

  constructor(
    private readonly node: GraphNode,
    private readonly guide: Guide,
    private readonly options: RecorderOptions,
  ) {
    const { maxMinutes, maxBytes } = options.limits;
    this.#limits = { maxS: maxMinutes * 60, maxBytes: maxBytes / FILE_SHARE };
  }

  begin(): void {
    const { folder, limits, now } = this.options;
    const clean = () => void prune(folder, limits, now()).catch(() => undefined);
    clean();
    this.node.createTimer(PRUNE_S, clean);
    this.node.createTimer(FLUSH_S, () => this.#tick());
    this.guide.onTransition((transition) => this.#take(transition));
    this.#watchStops();
  }

  recording(): string | undefined {
    return this.#path;
  }

  async close(): Promise<void> {
    this.#dispatch({ type: 'shutdown' });
    await this.#work;
  }

  #take(transition: Transition): void {
    const { before, after } = transition;
    const set = after.drive !== null && after.drive.goalId !== before.drive?.goalId;
    if (set) this.#dispatch({ type: 'goal', nowS: this.#nowS });
    for (const record of recordsOf(transition)) this.#record(record);
    if (after.docked && !before.docked) this.#dispatch({ type: 'docked' });
  }

  #record(record: GuideRecord): void {
    if (this.#file) this.#file.add(record, this.#nowS);
    else this.#recent.add(record, this.#nowS);
  }

  #watchStops(): void {
    let pressed = false;
    this.node.createSubscription('std_msgs/msg/Bool', 'emergency_stop', ({ data }) => {
      if (data === pressed) return;
      pressed = data;
      this.#record({ channel: 'event', value: { type: 'emergency-stop', pressed } });
    });
  }

  #tick(): void {
    this.#file?.flush();
    const driving = this.guide.state().drive !== null;
    this.#dispatch({ type: 'tick', nowS: this.#nowS, driving, bytes: this.#file?.size ?? 0 });
  }

  #dispatch(event: MissionEvent): void {
    const { mission, effects } = reduceMission(this.#mission, event, this.#limits);
    this.#mission = mission;
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: MissionEffect): void {
    if (effect.type === 'open') {
      this.#next(() => this.#open());
      return;
    }
    this.#next(async () => {
      const file = this.#file;
      this.#file = undefined;
      if (effect.type === 'abandon') await file?.abandon();
      else if (await file?.close(effect.end)) this.#closed();
      this.#path = undefined;
    });
  }

  #next(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch((error: unknown) => this.#failed(error));
  }

  async #open(): Promise<void> {
    const { folder, limits, now, topics, distribution, about } = this.options;
    const file = await nextFile(folder, limits, this.#limits.maxBytes, now());
    if (this.#mission.name !== 'recording') return;
    this.#path = file;
    this.#file = new RecordingFile({
      path: file,
      node: this.node,
      distribution,
      topics,
      about,
      onFailure: (error) => this.#failed(error),
    });
    for (const { record, timeS } of this.#recent.take(this.#nowS)) this.#file.add(record, timeS);
    this.#file.add({ channel: 'state', value: stateRecord(this.guide.state()) }, this.#nowS);
  }

  #closed(): void {
    if (!this.#healthy) this.options.log.info('missions are recorded again');
    this.#healthy = true;
  }

  #failed(cause: unknown): void {
    const { folder, log } = this.options;
    if (this.#healthy) {
      const why = cause instanceof Error ? cause.message : String(cause);
      const error = new RobotError(
        'recording.failed',
        `Missions cannot be recorded in ${path.resolve(folder)}: ${why}. Free space there, or give the robot's user the right to write; until then the robot drives without recordings.`,
        { cause },
      );
      log.error({ err: error }, 'recording stopped');
    }
    this.#healthy = false;
    this.#dispatch({ type: 'failed', nowS: this.#nowS });
  }

  get #nowS(): number {
    return this.node.clock.now();
  }
}
