import type { Leaning } from './leaning.js';

/*
 * Whose turn it is, frame by frame. Pure: `(state, event) -> {state, effects}`.
 *
 *   asleep --woken--> attentive --voice--> hearing --silence--> thinking --answered--> attentive
 *
 * `attentive` without a voice falls asleep again. While the robot speaks, a voice must be clearly a
 * visitor's (`foreign`) to interrupt it.
 */

export type Turn =
  | { readonly name: 'asleep' }
  /** Waits for words since then. `called`: by its name, in a hall where it was silent itself. */
  | { readonly name: 'attentive'; readonly since: number; readonly called?: boolean }
  /**
   * `from`: when the voice began; `voicedAt`: when it was last heard; `voiced`: seconds of voice so
   * far; `leaning`: what the words before this pause tell of it.
   */
  | {
      readonly name: 'hearing';
      readonly from: number;
      readonly voicedAt: number;
      readonly voiced: number;
      readonly leaning: Leaning;
    }
  | { readonly name: 'thinking'; readonly since: number };

export interface Turns {
  readonly turn: Turn;
  /** Seconds in a row in which a voice was heard that is not yet long enough to be speech. */
  readonly onset: number;
  readonly speaking: boolean;
}

export type TurnEvent =
  /** One frame was looked at. `voice`: 0..1; `foreign`: it cannot be the robot's own voice. */
  | {
      readonly type: 'frame';
      readonly at: number;
      readonly voice: number;
      readonly foreign: boolean;
    }
  /** The words before the pause that began at `voicedAt`. */
  | { readonly type: 'words'; readonly voicedAt: number; readonly leaning: Leaning }
  /** The wake word, a button or a touch. */
  | { readonly type: 'woken'; readonly at: number }
  | { readonly type: 'robot-speaks'; readonly speaking: boolean; readonly at: number }
  /** The words of the last turn were understood, or nothing was. */
  | { readonly type: 'answered'; readonly at: number }
  | { readonly type: 'dismissed' };

export type TurnEffect =
  /** The robot stops talking. */
  | { readonly type: 'hush' }
  | { readonly type: 'speech-start'; readonly at: number }
  /** Recognise what was said from `from` to `to`. `cut`: the visitor still talks. */
  | {
      readonly type: 'speech-end';
      readonly from: number;
      readonly to: number;
      readonly cut: boolean;
    }
  | { readonly type: 'fell-asleep' };

export interface TurnTiming {
  /** A voice this likely starts speech; half as likely keeps it. */
  readonly start: number;
  readonly keep: number;
  /** Seconds. */
  readonly onsetS: number;
  /** Silence that ends a turn. */
  readonly pauseS: Readonly<Record<Leaning, number>>;
  readonly longestS: number;
  readonly attentionS: number;
  readonly thinkingS: number;
}

export const TIMING: TurnTiming = {
  start: 0.5,
  keep: 0.3,
  onsetS: 0.16,
  pauseS: { finished: 0.3, unclear: 0.45, unfinished: 0.7 },
  longestS: 20,
  attentionS: 8,
  thinkingS: 5,
};

export const FRAME_S = 0.032;
/** A visitor begins a little before the first frame that is surely a voice. */
export const LEAD_S = 0.3;
/** Whoever is heard from the first moment of attention ran on from the name, and began before. */
const RUN_ON_S = 0.7;
/** Less voice than this is a cough or a click. */
const SHORTEST_S = 0.2;

export interface Step {
  readonly state: Turns;
  readonly effects: readonly TurnEffect[];
}

export const ASLEEP: Turns = { turn: { name: 'asleep' }, onset: 0, speaking: false };

export function reduceTurns(state: Turns, event: TurnEvent, timing: TurnTiming = TIMING): Step {
  switch (event.type) {
    case 'frame':
      return frame(state, event, timing);
    case 'words':
      return still(words(state, event));
    case 'woken':
      return woken(state, event.at);
    case 'robot-speaks':
      return still(talking(state, event));
    case 'answered':
      return still(
        state.turn.name === 'thinking'
          ? { ...state, turn: { name: 'attentive', since: event.at }, onset: 0 }
          : state,
      );
    case 'dismissed':
      return still({ ...state, turn: { name: 'asleep' }, onset: 0 });
  }
}

/** Whoever calls by name is listened to at once, also in the middle of a sentence. */
function woken(state: Turns, at: number): Step {
  const effects: TurnEffect[] = state.speaking ? [{ type: 'hush' }] : [];
  if (state.turn.name === 'hearing') return { state, effects };
  return {
    state: { ...state, turn: { name: 'attentive', since: at, called: !state.speaking }, onset: 0 },
    effects,
  };
}

/** Of a pause that is over, the words tell nothing any more. */
function words(state: Turns, event: Extract<TurnEvent, { type: 'words' }>): Turns {
  const { turn } = state;
  if (turn.name !== 'hearing' || turn.voicedAt !== event.voicedAt) return state;
  return { ...state, turn: { ...turn, leaning: event.leaning } };
}

/** Attention counts from when the robot has finished talking. */
function talking(state: Turns, { speaking, at }: { speaking: boolean; at: number }): Turns {
  const turn =
    state.turn.name === 'attentive' ? ({ name: 'attentive', since: at } as const) : state.turn;
  return { ...state, speaking, turn };
}

function frame(
  state: Turns,
  event: Extract<TurnEvent, { type: 'frame' }>,
  timing: TurnTiming,
): Step {
  const { turn } = state;
  switch (turn.name) {
    case 'asleep':
      return still(state);
    case 'attentive':
      return listen(state, turn, event, timing);
    case 'hearing':
      return hear(state, turn, event, timing);
    case 'thinking':
      if (event.at - turn.since < timing.thinkingS) return still(state);
      return still({ ...state, turn: { name: 'attentive', since: event.at } });
  }
}

function listen(
  state: Turns,
  { since, called = false }: Extract<Turn, { name: 'attentive' }>,
  { at, voice, foreign }: Extract<TurnEvent, { type: 'frame' }>,
  timing: TurnTiming,
): Step {
  const counts = voice >= timing.start && (!state.speaking || foreign);
  const onset = counts ? state.onset + FRAME_S : 0;
  if (onset >= timing.onsetS) {
    const began = at - onset;
    const lead = called && began <= since + FRAME_S ? RUN_ON_S : LEAD_S;
    const from = Math.max(0, began - lead);
    const effects: TurnEffect[] = [{ type: 'speech-start', at: from }];
    if (state.speaking) effects.unshift({ type: 'hush' });
    const turn: Turn = { name: 'hearing', from, voicedAt: at, voiced: onset, leaning: 'unclear' };
    return { state: { ...state, turn, onset: 0 }, effects };
  }
  if (!state.speaking && onset === 0 && at - since > timing.attentionS) {
    return {
      state: { ...state, turn: { name: 'asleep' }, onset: 0 },
      effects: [{ type: 'fell-asleep' }],
    };
  }
  return still({ ...state, onset });
}

function hear(
  state: Turns,
  turn: Extract<Turn, { name: 'hearing' }>,
  { at, voice }: Extract<TurnEvent, { type: 'frame' }>,
  timing: TurnTiming,
): Step {
  const voiced = voice >= timing.keep;
  const now: typeof turn = voiced
    ? { ...turn, voicedAt: at, voiced: turn.voiced + FRAME_S, leaning: 'unclear' }
    : turn;
  const cut = at - turn.from >= timing.longestS;
  if (!cut && at - now.voicedAt < timing.pauseS[now.leaning]) return still({ ...state, turn: now });
  if (now.voiced < SHORTEST_S) {
    return still({ ...state, turn: { name: 'attentive', since: at }, onset: 0 });
  }
  const effects: TurnEffect[] = [{ type: 'speech-end', from: turn.from, to: at, cut }];
  return { state: { ...state, turn: { name: 'thinking', since: at }, onset: 0 }, effects };
}

function still(state: Turns): Step {
  return { state, effects: [] };
}
