import type { Language } from '../../zone/wire/index.js';
import { ENGLISH } from './sentences-en.js';
import { JAPANESE } from './sentences-ja.js';
import { KOREAN } from './sentences-ko.js';
import { CHINESE } from './sentences-zh.js';
import type { Opening } from './local-time.js';
import type { TalkId } from './result.js';
import type { Fee, Hours, Weekday } from './schema.js';

/** A place as sentences name it: its name in the language, and its window numbers if it has some. */
export interface NamedPlace {
  readonly name: string;
  readonly windows: { readonly from: number; readonly to: number } | null;
  readonly isKiosk: boolean;
}

export interface FeeAt {
  readonly place: NamedPlace;
  readonly fee: Exclude<Fee, null>;
}

/** Why the machines at a kiosk place cannot serve this visitor at once. */
export type KioskTrouble = 'all-busy' | 'none-serves';

export interface ClosedFact {
  readonly place: NamedPlace;
  readonly why: 'before-opening' | 'after-closing' | 'day-off' | 'holiday';
  readonly holiday: string | null;
  readonly weekday: Weekday;
  readonly next: Opening | null;
}

/** Why one of two ways is the better one; at least one is true. */
export interface Advantages {
  readonly quicker: boolean;
  readonly cheaper: boolean;
}

export interface ScreenLabels {
  readonly where: string;
  readonly fee: string;
  readonly time: string;
  readonly bring: string;
  readonly hours: string;
  readonly note: string;
  readonly lunch: string;
}

/** Everything the robot says about the directory, in one language. Each returns whole sentences. */
export interface Sentences {
  readonly language: Language;
  /** Between two sentences: a space, or nothing in Chinese and Japanese. */
  readonly gap: string;
  readonly labels: ScreenLabels;
  /** "closed now", short for the screen. */
  readonly closedMark: string;
  /** A name as a heading. */
  title(name: string): string;
  /** A name as it is spoken: without brackets and dots. */
  spokenName(name: string): string;
  place(place: NamedPlace): string;
  /** As it is written on the screen, windows included. */
  sign(place: NamedPlace): string;
  doneAt(service: string, place: NamedPlace): string;
  /** Of a kiosk and a counter, the kiosk is the better one. */
  doneBetter(service: string, kiosk: NamedPlace, how: Advantages): string;
  /** The robot stands at the place with the visitor. */
  doneHere(service: string): string;
  rightHere(place: NamedPlace): string;
  /** Where, and nothing else: "3번 창구예요." */
  isAt(place: NamedPlace): string;
  /** The two fees when they differ. */
  fees(kiosk: FeeAt, counter: FeeAt): string;
  fee(fee: Fee): string;
  /** Short, for the screen: "200원", "무료". */
  amount(fee: Fee): string;
  takes(place: NamedPlace, minutes: number): string;
  minutes(minutes: number): string;
  nothingToBring(service: string): string;
  kioskTrouble(kiosk: NamedPlace, trouble: KioskTrouble, instead: NamedPlace | null): string;
  closed(fact: ClosedFact): string;
  lunchNow(): string;
  closingSoon(place: NamedPlace, closesAt: number): string;
  hoursOf(place: string, hours: Hours): string;
  /** With the days it is closed on. */
  hoursAndRest(place: string, hours: Hours): string;
  lunchOf(): string;
  /** Short, for the screen. */
  lunchShort(): string;
  openNow(): string;
  /** A public holiday within the next days. `day`: `YYYY-MM-DD`. */
  holidayAhead(day: string, weekday: Weekday, name: string): string;
  /** Short, for the screen. */
  hours(hours: Hours): string;
  offer(place: NamedPlace): string;
  /** To a kiosk that is free now. */
  offerFree(kiosk: NamedPlace): string;
  leading(place: NamedPlace): string;
  whichOne(names: readonly string[]): string;
  notHere(where: string): string;
  notUnderstood(): string;
  /** Asked of a place, the fee, the time and what to bring depend on what is done there. */
  dependsOnService(): string;
  /** The directory does not say. */
  cannotTell(): string;
  /** A name among choices that is done at another office. */
  elsewhere(name: string): string;
  talk(id: Exclude<TalkId, 'opening-hours' | 'waiting-time'>): string;
  waitingUnknown(): string;
  /** How many machines are free now. */
  kiosksNow(free: number): string;
  /** Titles of answers that are about no entry of the directory. */
  readonly titles: {
    readonly hours: string;
    readonly waiting: string;
    readonly talk: string;
    readonly unknown: string;
  };
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  ko: KOREAN,
  en: ENGLISH,
  zh: CHINESE,
  ja: JAPANESE,
};

export function sentencesIn(language: Language): Sentences {
  return SENTENCES[language];
}
