import type { McapTypes } from '@mcap/core';
import { DiagnosticStatus, fromCdr, type MessageOf, type MessageType } from '../../graph/index.js';
import { GUIDE_TOPICS } from '../guide/channels.js';
import { METADATA } from '../recording-file.js';
import { GuideSummary } from './guide-summary.js';
import { MotionSummary } from './motion-summary.js';
import { PeopleSummary } from './people-summary.js';
import { readBag } from './read-bag.js';
import type { BagSummary } from './summary.js';
import { TopicCounts } from './topic-counts.js';

/** @throws RobotError `bag.unreadable`, `bag.not-mcap` */
export async function summariseBag(file: string): Promise<BagSummary> {
  const summariser = new Summariser();
  const { bytes, whole, problem } = await readBag(file, (record) => summariser.take(record));
  return { file, bytes, whole, problem, ...summariser.result() };
}

type Read = Omit<BagSummary, 'file' | 'bytes' | 'whole' | 'problem'>;

class Summariser {
  readonly #topics = new TopicCounts();
  readonly #guide = new GuideSummary();
  readonly #motion = new MotionSummary();
  readonly #people = new PeopleSummary();
  readonly #about = new Map<string, string>();
  readonly #errors = new Map<string, BagSummary['errors'][number]>();
  #battery: { from: number; to: number } | undefined;
  #undecodable = 0;

  take(record: McapTypes.TypedMcapRecord): void {
    if (record.type === 'Schema') this.#topics.schema(record);
    else if (record.type === 'Channel') this.#topics.channel(record);
    else if (record.type === 'Message') this.#message(record);
    else if (record.type === 'Metadata' && record.name === METADATA) {
      for (const [key, value] of record.metadata) this.#about.set(key, value);
    }
  }

  result(): Read {
    const { startedS, durationS } = this.#topics;
    return {
      robot: this.#about.get('robot') ?? null,
      site: this.#about.get('site') ?? null,
      version: this.#about.get('version') ?? null,
      started: startedS === null ? null : new Date(startedS * 1_000).toISOString(),
      duration_s: durationS,
      end: this.#about.get('end') ?? null,
      topics: this.#topics.list(),
      distance_m: this.#motion.distance,
      max_speed_mps: this.#motion.fastest,
      goals: this.#guide.goals,
      stops: this.#guide.stops,
      emergency_stops: this.#guide.emergencyStops,
      staff_calls: this.#guide.staffCalls,
      closest_person_m: this.#people.nearest,
      battery: this.#battery ?? null,
      speech: this.#guide.speech,
      languages: this.#guide.languages,
      errors: [...this.#errors.values()],
      undecodable: this.#undecodable,
    };
  }

  #message(message: McapTypes.TypedMcapRecords['Message']): void {
    const { topic, type, encoding, atS } = this.#topics.message(message);
    try {
      if (encoding === 'json') this.#json(topic, message.data, atS);
      else if (encoding === 'cdr') this.#ros(topic, type, message.data, atS);
    } catch {
      this.#undecodable += 1;
    }
  }

  #json(topic: string, data: Uint8Array, atS: number): void {
    if (topic !== GUIDE_TOPICS.speech && topic !== GUIDE_TOPICS.event) return;
    const value: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    if (topic === GUIDE_TOPICS.speech) this.#guide.takeSpeech(value);
    else this.#guide.takeEvent(value, atS);
  }

  #ros(topic: string, type: string, data: Uint8Array, atS: number): void {
    const as = <T extends MessageType>(name: T): MessageOf<T> => fromCdr(name, data);
    switch (type) {
      case 'nav_msgs/msg/Odometry':
        this.#motion.take(as(type));
        return;
      case 'tf2_msgs/msg/TFMessage':
        this.#people.takeTransforms(as(type));
        return;
      case 'geometry_msgs/msg/PoseArray':
        if (topic.endsWith('/people')) this.#people.takePeople(as(type));
        return;
      case 'sensor_msgs/msg/BatteryState':
        this.#charge(as(type).percentage);
        return;
      case 'diagnostic_msgs/msg/DiagnosticArray':
        this.#diagnose(as(type), atS);
        return;
      default:
    }
  }

  #charge(level: number): void {
    if (!(level >= 0 && level <= 1)) return;
    this.#battery = { from: this.#battery?.from ?? level, to: level };
  }

  #diagnose({ status }: MessageOf<'diagnostic_msgs/msg/DiagnosticArray'>, atS: number): void {
    for (const { level, name, message } of status) {
      if (level !== DiagnosticStatus.ERROR) continue;
      const key = `${name}: ${message}`;
      if (!this.#errors.has(key)) this.#errors.set(key, { at_s: atS, name, message });
    }
  }
}
