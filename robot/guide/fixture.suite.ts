import type { KioskPresence, Localized } from '../../zone/wire/index.js';
import type { Answer, AnswerRequest, LookupResult, Place, Service } from '../places/index.js';
import type { GuideEvent, Moment } from './events.js';
import type { Knowledge } from './knowledge.js';
import type { FailureCause } from './ports.js';
import { initialState, reduce } from './reduce.js';
import type { GuideState } from './state.js';
import type { Effect } from './effects.js';

/* A centre of four places for the tests of the guide; lookup goes by whole words. */

export const text = (word: string): Localized => ({ ko: word, en: word, zh: word, ja: word });
const NO_WORDS = { ko: [], en: [], zh: [], ja: [] };
const ALL_DAY = { open: '00:00', close: '23:59', lunch: null, holidays: true };
const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function place(id: string, kind: Place['kind'], spots: string[]): Place {
  const windows = kind === 'counter' ? { from: 1, to: 4 } : null;
  return { id, kind, name: text(id), words: NO_WORDS, spots, windows, hours: null, note: null };
}

function service(id: string, ways: string[]): Service {
  return {
    id,
    kind: 'document',
    name: text(id),
    words: NO_WORDS,
    ways: ways.map((way) => ({ place: way, fee: 0, minutes: 3 })),
    bring: text('신분증'),
    note: null,
  };
}

const SPOTS = new Map([
  ['robot-dock', { x: 0, y: 0, yaw: 0 }],
  ['certificate-kiosk-1', { x: 10, y: 0, yaw: 0 }],
  ['certificate-kiosk-2', { x: 12, y: 0, yaw: 0 }],
  ['residents-counter', { x: 0, y: 20, yaw: 0 }],
  ['restroom', { x: -15, y: 0, yaw: 0 }],
  ['information-desk', { x: 3, y: 3, yaw: 0 }],
]);

export const KNOWLEDGE: Knowledge = {
  directory: {
    site: 'test',
    name: text('test'),
    phone: '02-000-0000',
    checked: '2026-01-01',
    hours: { days: [...EVERY_DAY], ...ALL_DAY },
    holidays: [],
    places: [
      place('certificate-kiosk', 'kiosk', ['certificate-kiosk-1', 'certificate-kiosk-2']),
      place('residents-counter', 'counter', ['residents-counter']),
      place('restroom', 'facility', ['restroom']),
      place('information-desk', 'facility', ['information-desk']),
    ],
    services: [
      service('resident-register', ['certificate-kiosk', 'residents-counter']),
      service('move-in', ['residents-counter']),
    ],
    shared: [{ words: NO_WORDS, choices: ['resident-register', 'move-in'] }],
    elsewhere: [{ id: 'court', name: text('court'), words: NO_WORDS, where: text('법원') }],
  },
  spots: SPOTS,
  dock: 'robot-dock',
  language: 'ko',
  lookup: (words) => lookup(words),
  lookupById: (id) => lookup(id),
  compose,
};

const TALK = ['stop', 'repeat', 'greeting', 'thanks', 'call-staff', 'follow-me', 'robot-self'];

/** What cannot be an id of its own: how it was meant, and words that only point back. */
const MEANT: Readonly<Record<string, Partial<LookupResult>>> = {
  slower: { kind: 'talk', service: 'repeat', nuance: 'slower' },
  louder: { kind: 'talk', service: 'repeat', nuance: 'louder' },
  softer: { kind: 'talk', service: 'repeat', nuance: 'softer' },
  collapsed: { kind: 'talk', service: 'call-staff', nuance: 'medical' },
  smoke: { kind: 'talk', service: 'call-staff', nuance: 'fire' },
  idiot: { nuance: 'abuse' },
  english: { kind: 'talk', service: 'change-language', wanted: 'en', language: 'en' },
  language: { kind: 'talk', service: 'change-language' },
  hours: { kind: 'talk', service: 'opening-hours', aspect: 'hours' },
  'how much': { pointsBack: true, aspect: 'fee' },
  'where is it': { pointsBack: true, aspect: 'where' },
};

/**
 * Whole words are ids; after them ` lead` asks to be led, ` maybe` is unsure, ` fee` asks what it
 * costs, and ` + id` wishes for a second thing.
 */
function lookup(words: string): LookupResult {
  const lead = words.includes(' lead');
  const [first = '', second] = words.replace(/^그럼 /, '').split(' + ');
  const id = first.replace(/ (lead|maybe|fee)/g, '');
  const found = result('out-of-domain', id, null);
  const said: Partial<LookupResult> = {
    lead,
    also: second ?? null,
    ...(words.includes(' maybe') && { confidence: 0.5 }),
    ...(words.includes(' fee') && { aspect: 'fee' }),
  };
  if (id === '증명서')
    return { ...found, ...said, kind: 'service', service: 'move-in', choices: CHOICES };
  if (id === 'court') return { ...found, kind: 'not-here', service: 'not-here', elsewhere: id };
  if (TALK.includes(id)) return { ...found, kind: 'talk', service: id };
  const meant = MEANT[id];
  if (meant) return { ...found, service: 'out-of-domain', confidence: 0, ...meant };
  const way = KNOWLEDGE.directory.services.find((one) => one.id === id)?.ways[0];
  if (way) return { ...result('service', id, way.place), ...said };
  const spot = KNOWLEDGE.directory.places.find((one) => one.id === id);
  if (spot) return { ...result('place', id, id), ...said };
  return { ...found, service: 'out-of-domain', confidence: 0 };
}

const CHOICES = ['resident-register', 'move-in'];

function result(kind: LookupResult['kind'], id: string, at: string | null): LookupResult {
  return {
    kind,
    service: id,
    place: at,
    elsewhere: null,
    confidence: 1,
    language: 'ko',
    choices: [],
    runnerUp: null,
    nuance: null,
    wanted: null,
    also: null,
    pointsBack: false,
    aspect: null,
    lead: false,
  };
}

function compose({ result: told, context }: AnswerRequest): Answer {
  const { service: id, place: at, choices, aspect } = told;
  const asked = choices.length > 0;
  return {
    spoken: `answer ${id}${aspect ? ` ${aspect}` : ''}`,
    screen: { title: id, lines: [], choices: choices.map((one) => ({ id: one, label: one })) },
    place: asked ? null : at,
    spot: null,
    offerToLead: !asked && at !== null && at !== context.here,
  };
}

export const MOMENT: Moment = {
  now: { day: '2026-11-23', weekday: 'mon', minutes: 600 },
  pose: { x: 5, y: 5, yaw: 0 },
};

export function kiosk(
  number: 1 | 2,
  state: 'free' | 'busy' | 'out-of-service',
  patch: Partial<KioskPresence> = {},
): KioskPresence {
  return {
    device: `kiosk-${number}`,
    online: true,
    held: false,
    seenAt: 0,
    state: {
      kind: 'certificate',
      state,
      reason: null,
      spot: `certificate-kiosk-${number}`,
      services: ['resident-register'],
    },
    ...patch,
  };
}

export const ask = (words: string): GuideEvent => ({ type: 'asked', text: words, language: null });
export const YES: GuideEvent = { type: 'offer-answered', yes: true };
export const STOP: GuideEvent = { type: 'stop' };

/** Ends the goal the state has now. */
export function ended(
  { drive }: GuideState,
  outcome: 'arrived' | 'canceled' | 'failed',
  reason = '',
  cause: FailureCause = 'blocked',
): GuideEvent {
  const end = { type: 'ended', goalId: drive?.goalId ?? 'none', reason } as const;
  const event = outcome === 'failed' ? { ...end, outcome, cause } : { ...end, outcome };
  return { type: 'navigation', event };
}

type Step = GuideEvent | ((state: GuideState) => GuideEvent);

/** Runs events from the dock; the effects are those of the last one. */
export function after(...steps: readonly Step[]): {
  state: GuideState;
  effects: readonly Effect[];
} {
  let last: { state: GuideState; effects: readonly Effect[] } = {
    state: initialState(KNOWLEDGE),
    effects: [],
  };
  for (const step of steps) {
    const event = typeof step === 'function' ? step(last.state) : step;
    last = reduce(KNOWLEDGE, last.state, event, MOMENT);
  }
  return last;
}
