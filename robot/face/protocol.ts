import { z } from 'zod';
import { Language, Point2D, Pose2D, RobotActivity } from '../../zone/wire/index.js';
import { WHEELS_NOTICES } from './wheels.js';

/*
 * What the robot's own screen and the robot say to each other over Socket.IO. Each page message is
 * one event with one argument and is acknowledged with the wire's `Ack`; a message that does not
 * parse is refused as `malformed`. The robot sends the whole view on every change, and the pose and
 * path on their own, at most 5 times a second, while it moves.
 */

/** Longest question taken from the keyboard, characters. */
export const MAX_QUESTION = 300;

export const PageToRobot = {
  ask: z.strictObject({ text: z.string().trim().min(1).max(MAX_QUESTION), language: Language }),
  choose: z.strictObject({ id: z.string().min(1).max(80) }),
  answerOffer: z.strictObject({ yes: z.boolean() }),
  stop: z.strictObject({}),
  repeat: z.strictObject({}),
  language: z.strictObject({ language: Language }),
  callStaff: z.strictObject({}),
  /** The microphone was touched: the robot listens without being called by name. */
  listen: z.strictObject({}),
  /** The visitor wants no recording for training: what was kept of this visit is removed. */
  skipRecording: z.strictObject({}),
  /** Held for three seconds by staff at the robot. */
  enableWheels: z.strictObject({}),
} as const;

/** The face: what the robot seems to feel, so that people see its state from across the hall. */
export const MOODS = ['idle', 'speaking', 'happy', 'thinking', 'leading', 'sorry'] as const;
export const Mood = z.enum(MOODS);
export type Mood = z.infer<typeof Mood>;

export const FaceChoice = z.strictObject({ id: z.string(), label: z.string() });
export type FaceChoice = z.infer<typeof FaceChoice>;

/** One line of an answer: `kind` picks its icon, `label` such as "수수료" stands beside the text. */
export const FaceLine = z.strictObject({
  kind: z.enum(['where', 'fee', 'time', 'bring', 'hours', 'note', 'call', 'staff']),
  label: z.string(),
  text: z.string(),
});
export type FaceLine = z.infer<typeof FaceLine>;

export const FaceCard = z.strictObject({
  title: z.string().nullable(),
  lines: z.array(FaceLine),
  choices: z.array(FaceChoice),
  /** What the answer is about, as the plan marks it; null when it is no place. */
  spot: z.strictObject({ id: z.string(), name: z.string(), pose: Pose2D }).nullable(),
  /** A question to be answered with yes or no; null when nothing is offered. */
  offer: z.strictObject({ question: z.string(), yes: z.string(), no: z.string() }).nullable(),
  /** An emergency. */
  urgent: z.boolean(),
});
export type FaceCard = z.infer<typeof FaceCard>;

/** Which screen the page lays out. */
export const SCENES = [
  'welcome',
  'talking',
  'preparing',
  'leading',
  'arrived',
  'returning',
  'stopped',
  'emergency',
] as const;
export const Scene = z.enum(SCENES);
export type Scene = z.infer<typeof Scene>;

/** Everything the page shows but the moving robot; all texts are in `language`. */
export const FaceView = z.strictObject({
  language: Language,
  scene: Scene,
  activity: RobotActivity,
  mood: Mood,
  /** The last words said; `utterance` counts up with each so that a repeat is announced again. */
  subtitle: z.string(),
  utterance: z.number().int(),
  /** How it speaks to this visitor, times the usual: slower than 1, louder or softer than 1. */
  manner: z.strictObject({ rate: z.number().min(0.1).max(2), volume: z.number().min(0).max(2) }),
  card: FaceCard,
  /** Where it leads; null when it is not driving. */
  destination: z.strictObject({ name: z.string(), pose: Pose2D }).nullable(),
  /** metres and seconds still ahead while driving. */
  progress: z
    .strictObject({ remainingM: z.number(), remainingS: z.number(), fraction: z.number() })
    .nullable(),
  /** True while the stop button must show. */
  canStop: z.boolean(),
  zoneOnline: z.boolean(),
});
export type FaceView = z.infer<typeof FaceView>;

/** The moving part of the map; poses in the map frame, metres. */
export const FaceMotion = z.strictObject({ pose: Pose2D.nullable(), path: z.array(Point2D) });
export type FaceMotion = z.infer<typeof FaceMotion>;

/** What keeps the wheels from rolling; null when nothing does. */
export const FaceWheels = z.strictObject({ notice: z.enum(WHEELS_NOTICES).nullable() });
export type FaceWheels = z.infer<typeof FaceWheels>;

/** What the robot hears, and whether it can; null when it has no voice. */
export const FaceVoiceState = z.strictObject({
  turn: z.enum(['asleep', 'attentive', 'hearing', 'thinking']),
  level: z.number(),
  words: z.string(),
  /** `at`: seconds after the sentence began to sound. */
  sentence: z
    .array(z.strictObject({ text: z.string(), at: z.number() }))
    .readonly()
    .nullable(),
  hears: z.boolean(),
  /** Whether what is heard is kept for training. */
  recording: z.enum(['off', 'on', 'skipped']),
});
export type FaceVoiceState = z.infer<typeof FaceVoiceState>;
export const FaceVoiceMessage = z.strictObject({
  voice: FaceVoiceState.nullable(),
  /** The page gives its own microphone, in messages `audio` of 16-bit mono PCM at 16 kHz. */
  throughScreen: z.boolean(),
});
export type FaceVoiceMessage = z.infer<typeof FaceVoiceMessage>;

/** Beside these, `clip` carries a WAV to be played, or null to end it. */
export const RobotToPage = {
  view: FaceView,
  motion: FaceMotion,
  wheels: FaceWheels,
  voice: FaceVoiceMessage,
} as const;
