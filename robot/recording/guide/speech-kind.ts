import type { Transition } from '../../guide/index.js';

/** Kinds of things the robot says. */
export const SPEECH_KINDS = [
  'answer',
  'setting-off',
  'on-the-way',
  'arrival',
  'going-home',
  'stopped',
  'trouble',
  'staff',
  'repeat',
  'dismissed',
  'other',
] as const;
export type SpeechKind = (typeof SPEECH_KINDS)[number];

const BY_PHASE: Readonly<Record<string, SpeechKind>> = {
  talking: 'answer',
  preparing: 'setting-off',
  leading: 'setting-off',
  arrived: 'arrival',
  returning: 'going-home',
  stopped: 'stopped',
};

/** What the words of a transition were for, from what led to them and where they left the guide. */
export function speechKind({ event, before, after }: Transition): SpeechKind {
  if (event.type === 'repeat') return 'repeat';
  if (event.type === 'staff-wanted' || event.type === 'staff-called') return 'staff';
  const { phase } = after;
  if (phase.name === 'stopped') return phase.by === 'trouble' ? 'trouble' : 'stopped';
  if (event.type === 'stop') return 'dismissed';
  if (event.type === 'asked')
    return phase.name === 'leading' && !before.drive ? 'setting-off' : 'answer';
  if (phase.name === 'leading' && before.phase.name === 'leading') return 'on-the-way';
  if (phase.name === 'arrived' && before.phase.name === 'arrived') return 'answer';
  return BY_PHASE[phase.name] ?? 'other';
}
