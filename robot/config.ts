import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { DeviceId, Language } from '../zone/wire/index.js';
import { RobotError } from './error/robot-error.js';
import { RosNamespace } from './graph/index.js';
import { RATED_TOPICS } from './recording/index.js';
import { RecordingSettings, WakeSettings } from './voice/index.js';

const AudioDevice = z
  .string()
  .regex(
    /^(?:screen|alsa:.+)$/,
    'must be "screen" or "alsa:" and a device, for example "alsa:default"',
  );

/** Settings of one robot process. Relative paths in a file are taken from the file's own folder. */
export const RobotConfig = z
  .strictObject({
    id: DeviceId,
    /** Folder of the site: map.yaml, plan.svg, places.yaml. */
    site: z.string().min(1),
    /** Port 0 takes any free port; the address is logged and in `startRobot`'s result. */
    listen: z.strictObject({
      host: z.string().min(1).default('127.0.0.1'),
      port: z.number().int().min(0).max(65_535),
    }),
    /** Folder of the built page. */
    pages: z.string().min(1),
    /** Null: the robot serves on its own, without kiosk states and console. */
    zone: z.strictObject({ url: z.url(), tokenFile: z.string().min(1) }).nullable(),
    /** `ros2` takes a shell in which ROS 2 is sourced, and rclnodejs built there by `npm ci`. */
    graph: z.enum(['in-process', 'ros2']),
    /** For more than one robot on a graph: one ROS name, and the same in the settings of `ros` and `base`. */
    namespace: RosNamespace.default(''),
    /**
     * Null: something else on the graph drives. `speed` 1 is real time. `startAt` is the centre's time
     * of day at the start, `HH:MM`: a demonstration in the evening then finds the counters open.
     * `nav2`: whether ours stands in for it, or one on the ROS graph drives the simulated robot and
     * brings AMCL, the map servers and the fixed frames of the URDF with it.
     * On ROS 2 at another speed than 1, `/clock` tells the time and Nav2 needs `use_sim_time`.
     */
    simulate: z
      .strictObject({
        seed: z.number().int().min(0),
        people: z.number().int().min(0).max(100),
        speed: z.number().positive().max(50),
        startAt: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "10:00", in quotes')
          .nullable()
          .default(null),
        nav2: z.enum(['stand-in', 'external']).default('stand-in'),
      })
      .nullable(),
    /** Spot of the plan where the robot waits and charges. */
    dock: z.string().min(1).default('robot-dock'),
    /** Language of the welcome screen. */
    language: Language.default('ko'),
    /**
     * Hearing and speaking; absent: the screen alone. `screen` is the browser that shows the robot's
     * page, `alsa:<device>` a device as `arecord -L` and `aplay -L` name it. `recogniser`: folder of a
     * model; `wake`: file of the wake word's head, or Porcupine, null for a touch alone; `voices`: folders of
     * installed voices, the first that knows a language speaks it, espeak-ng the others. `recording`: keeps
     * what is heard for training, which the screen says; absent: never.
     */
    voice: z
      .strictObject({
        microphone: AudioDevice.default('screen'),
        loudspeaker: AudioDevice.default('screen'),
        recogniser: z.string().min(1),
        wake: WakeSettings.nullable().default(null),
        voices: z.array(z.string().min(1)).default([]),
        recording: RecordingSettings.optional(),
      })
      .optional(),
    /**
     * A sentence-embedding model that helps where words alone leave open what is meant; absent: words
     * alone. `model`: its folder.
     */
    understanding: z.strictObject({ model: z.string().min(1) }).optional(),
    /** Folder for what the robot keeps; recordings need it. */
    data: z.string().min(1).optional(),
    /**
     * Recordings of missions in `missions` of the data folder; absent: none. When all together come to
     * `maxMegabytes`, or one to `maxDays`, the oldest are removed. A mission that takes longer than
     * `maxMinutes` goes on in a next file. `hz`: at most so many messages a second of a topic, 0 for
     * all of them.
     */
    record: z
      .strictObject({
        enabled: z.boolean().default(true),
        maxMegabytes: z.number().min(16).max(1_000_000).default(2_048),
        maxDays: z.number().positive().max(3_650).default(14),
        maxMinutes: z.number().min(1).max(240).default(30),
        hz: z.partialRecord(z.enum(RATED_TOPICS), z.number().min(0).max(100)).default({}),
      })
      .optional(),
  })
  .refine(({ record, data }) => record?.enabled !== true || data !== undefined, {
    path: ['record'],
    message: 'recordings need a folder: give "data" as well',
  });
export type RobotConfig = z.infer<typeof RobotConfig>;

/**
 * Reads a YAML or JSON settings file.
 * @throws RobotError `config.unreadable`, `config.invalid` naming file, line and what to do
 */
export function loadConfig(file: string): RobotConfig {
  const text = readConfigText(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line;
    throw new RobotError(
      'config.invalid',
      `${file}:${line}: not valid YAML or JSON: ${broken.message}`,
    );
  }
  const result = RobotConfig.safeParse(document.toJS());
  if (!result.success) throw invalid(file, document, lines, result.error);
  return withAbsolutePaths(result.data, dirname(resolve(file)));
}

function readConfigText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new RobotError(
      'config.unreadable',
      `Cannot read the settings file ${file}. Give an existing file with --config.`,
      { cause },
    );
  }
}

function invalid(
  file: string,
  document: Document,
  lines: LineCounter,
  error: z.ZodError,
): RobotError {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const where = path.length > 0 ? path.join('.') : 'settings';
  return new RobotError(
    'config.invalid',
    `${file}:${lineOf(document, lines, path)}: ${where}: ${issue?.message ?? 'not valid'}. Correct this setting.`,
  );
}

/** The line of the deepest node on `path` that exists: a missing key points at its parent. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const start = offsetOf(node);
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const range = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

function recordingWithAbsolutePath(
  recording: RecordingSettings | undefined,
  base: string,
): { recording?: RecordingSettings } {
  if (!recording) return {};
  return { recording: { ...recording, folder: resolve(base, recording.folder) } };
}

export function wakeWithAbsolutePaths(wake: WakeSettings, base: string): WakeSettings {
  if (typeof wake === 'string') return resolve(base, wake);
  const { accessKeyFile, model, keyword, sensitivity } = wake.porcupine;
  return {
    porcupine: {
      ...(accessKeyFile === undefined ? {} : { accessKeyFile: resolve(base, accessKeyFile) }),
      model: resolve(base, model),
      keyword: resolve(base, keyword),
      sensitivity,
    },
  };
}

function withAbsolutePaths(config: RobotConfig, base: string): RobotConfig {
  return {
    ...config,
    site: resolve(base, config.site),
    pages: resolve(base, config.pages),
    ...(config.data === undefined ? {} : { data: resolve(base, config.data) }),
    ...(config.understanding === undefined
      ? {}
      : { understanding: { model: resolve(base, config.understanding.model) } }),
    ...(config.voice === undefined
      ? {}
      : {
          voice: {
            ...config.voice,
            recogniser: resolve(base, config.voice.recogniser),
            wake: config.voice.wake && wakeWithAbsolutePaths(config.voice.wake, base),
            ...recordingWithAbsolutePath(config.voice.recording, base),
            voices: config.voice.voices.map((folder) => resolve(base, folder)),
          },
        }),
    zone: config.zone && {
      ...config.zone,
      tokenFile: resolve(base, config.zone.tokenFile),
    },
  };
}
