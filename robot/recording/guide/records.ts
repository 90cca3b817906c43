import { z } from 'zod';
import { Language } from '../../../zone/wire/index.js';
import { speechKind, SPEECH_KINDS } from './speech-kind.js';
import type { GuideState, Transition } from '../../guide/index.js';

/*
 * What a recording says of the guide's work. Never a visitor's words, what was said to them, or
 * anything about a person: only which kind of thing happened, with ids of the directory and the plan.
 * Every field is picked by name; nothing of an event or a state is copied whole.
 */

/** `/haengbok/state`, at each change. */
export const StateRecord = z.strictObject({
  phase: z.string(),
  language: Language,
  docked: z.boolean(),
  /** Place id of the directory and spot id of the plan that the robot leads to. */
  place: z.string().nullable(),
  spot: z.string().nullable(),
  /** Who stopped it and why, in English, while it is stopped. */
  stopped_by: z.string().nullable(),
  reason: z.string().nullable(),
  /** 0..1 */
  battery: z.number().nullable(),
});
export type StateRecord = z.infer<typeof StateRecord>;

/** `/haengbok/speech`: what kind of thing the robot said, and in which language. */
export const SpeechRecord = z.strictObject({ kind: z.enum(SPEECH_KINDS), language: Language });
export type SpeechRecord = z.infer<typeof SpeechRecord>;

/** `/haengbok/event`. Only `type` is always there. */
export const EventRecord = z.strictObject({
  type: z.enum([
    'question',
    'choice',
    'offer-answered',
    'goal-started',
    'goal-ended',
    'stopped',
    'staff-called',
    'command',
    'emergency-stop',
  ]),
  /** goal-*: as navigation knows it, and spot and purpose. */
  goal: z.string().optional(),
  spot: z.string().optional(),
  purpose: z.string().optional(),
  /** goal-ended: `arrived`, `canceled` or `failed`. */
  outcome: z.string().optional(),
  /** Of a goal, a stop or a staff call, in English. */
  reason: z.string().optional(),
  /** stopped: `visitor`, `staff`, `trouble`. */
  by: z.string().optional(),
  /** choice: what was tapped; command: of the staff's console. */
  id: z.string().optional(),
  /** offer-answered. */
  yes: z.boolean().optional(),
  /** emergency-stop: whether it is pressed. */
  pressed: z.boolean().optional(),
});
export type EventRecord = z.infer<typeof EventRecord>;

export type GuideRecord =
  | { readonly channel: 'state'; readonly value: StateRecord }
  | { readonly channel: 'speech'; readonly value: SpeechRecord }
  | { readonly channel: 'event'; readonly value: EventRecord };

/** What a transition leaves in the recording, in order. */
export function recordsOf(transition: Transition): GuideRecord[] {
  const { before, after, effects } = transition;
  const events = [...asked(transition), ...driven(transition), ...stopped(transition)];
  const records: GuideRecord[] = events.map((value) => ({ channel: 'event', value }));
  for (const effect of effects) {
    if (effect.type === 'say') {
      const value = { kind: speechKind(transition), language: effect.language };
      records.push({ channel: 'speech', value });
    } else if (effect.type === 'call-staff') {
      const { reason } = effect.call;
      records.push({ channel: 'event', value: { type: 'staff-called', reason } });
    }
  }
  const state = stateRecord(after);
  if (JSON.stringify(state) !== JSON.stringify(stateRecord(before))) {
    records.push({ channel: 'state', value: state });
  }
  return records;
}

export function stateRecord(state: GuideState): StateRecord {
  const { phase, language, docked, battery, drive } = state;
  const trip = 'trip' in phase ? phase.trip : null;
  return {
    phase: phase.name,
    language,
    docked,
    place: trip?.place ?? null,
    spot: trip?.spot ?? drive?.spot ?? null,
    stopped_by: phase.name === 'stopped' ? phase.by : null,
    reason: phase.name === 'stopped' ? phase.reason : null,
    battery,
  };
}

function asked({ event }: Transition): EventRecord[] {
  switch (event.type) {
    case 'asked':
      return [{ type: 'question' }];
    case 'chose':
      return [{ type: 'choice', id: event.id }];
    case 'offer-answered':
      return [{ type: 'offer-answered', yes: event.yes }];
    case 'command':
      return [{ type: 'command', id: event.command }];
    default:
      return [];
  }
}

function driven({ event, before, after }: Transition): EventRecord[] {
  const records: EventRecord[] = [];
  const { drive } = before;
  const ended = event.type === 'navigation' && event.event.type === 'ended' ? event.event : null;
  if (drive && ended?.goalId === drive.goalId) {
    const { outcome, reason } = ended;
    const { goalId: goal, spot, purpose } = drive;
    records.push({ type: 'goal-ended', goal, spot, purpose, outcome, reason });
  }
  if (after.drive && after.drive.goalId !== drive?.goalId) {
    const { goalId: goal, spot, purpose } = after.drive;
    records.push({ type: 'goal-started', goal, spot, purpose });
  }
  return records;
}

function stopped({ before, after }: Transition): EventRecord[] {
  if (after.phase.name !== 'stopped' || before.phase.name === 'stopped') return [];
  return [{ type: 'stopped', by: after.phase.by, reason: after.phase.reason }];
}
