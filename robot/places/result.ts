import type { Language } from '../../zone/wire/index.js';
import type { NearOptions } from './nearness.js';

/**
 * What a question was about, beside the thing itself. The answer says that part first.
 * `how-long` is the time it takes, `hours` is when it is open.
 */
export type Aspect = 'where' | 'fee' | 'bring' | 'hours' | 'how-long';

/** Talk intents: things said to the robot that are no service and no place. */
export const TALK_IDS = [
  'opening-hours',
  'waiting-time',
  'call-staff',
  'follow-me',
  'stop',
  'repeat',
  'greeting',
  'robot-self',
  'thanks',
  'change-language',
] as const;
export type TalkId = (typeof TALK_IDS)[number];

/**
 * How something was meant that has an id already: `repeat` slower, louder or softer; `call-staff`
 * because somebody is ill, it burns, a child is lost or somebody is in danger; `out-of-domain`
 * because it is abuse.
 */
export type Nuance =
  'slower' | 'louder' | 'softer' | 'medical' | 'fire' | 'lost-child' | 'danger' | 'abuse';

export const NOT_HERE = 'not-here';
export const OUT_OF_DOMAIN = 'out-of-domain';

export type LookupKind = 'service' | 'place' | 'talk' | 'not-here' | 'out-of-domain';

/** What the directory makes of one question. */
export interface LookupResult {
  readonly kind: LookupKind;
  /**
   * The best reading: a service id, a place id when a place itself was asked for, a talk id,
   * `not-here` or `out-of-domain`.
   */
  readonly service: string;
  /** Place to lead to: the quickest way's place, or the place itself; null for talk and not-here. */
  readonly place: string | null;
  /** Id of the `elsewhere` entry when `kind` is `not-here`. */
  readonly elsewhere: string | null;
  /** 0..1 */
  readonly confidence: number;
  /** The question's language by its script; see `detectLanguage`. */
  readonly language: Language;
  /** Two or three ids when the reading is in doubt and should be asked back; empty otherwise. */
  readonly choices: readonly string[];
  readonly runnerUp: { readonly service: string; readonly confidence: number } | null;
  readonly aspect: Aspect | null;
  /** True when the visitor asked to be taken there ("화장실로 데려다 주세요"). */
  readonly lead: boolean;
  /** Null when it was meant as it usually is. */
  readonly nuance: Nuance | null;
  /** With `change-language`, the language asked for; null for whichever comes next. */
  readonly wanted: Language | null;
  /** A second thing wished for in the same words, a service or place id; null when there is none. */
  readonly also: string | null;
  /** True when the words name no thing of their own but point at what was talked of ("거기 얼마예요?"). */
  readonly pointsBack: boolean;
  /** Set when the words refuse what was offered ("아니 그거 말고"), with or without naming another. */
  readonly rejects?: true;
}

export interface LookupOptions {
  /** The conversation's language, used where the script gives no sign ("ATM", "登録"). */
  readonly language?: Language;
  /** Only these ids are possible: the visitor answers a question back; ordinals count ("두 번째"). */
  readonly among?: readonly string[];
}

/** Never throws, whatever the text. */
export type Lookup = (text: string, options?: NearOptions) => LookupResult;
