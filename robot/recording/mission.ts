/**
 * When to record. A mission is from the goal that takes the robot off its dock until it stands there
 * again; a long one ends earlier and, while the robot drives, goes on in a next file.
 */
export type Mission =
  | { readonly name: 'idle' }
  | { readonly name: 'recording'; readonly sinceS: number }
  /** The disk would not take it; the robot goes on without. */
  | { readonly name: 'failed'; readonly retryAtS: number };

export type MissionEvent =
  | { readonly type: 'goal'; readonly nowS: number }
  | { readonly type: 'docked' }
  | { readonly type: 'failed'; readonly nowS: number }
  | {
      readonly type: 'tick';
      readonly nowS: number;
      readonly driving: boolean;
      readonly bytes: number;
    }
  | { readonly type: 'shutdown' };

/** Why a file was closed. */
export type End = 'docked' | 'too long' | 'too large' | 'shut down';
export type MissionEffect =
  | { readonly type: 'open' }
  | { readonly type: 'close'; readonly end: End }
  | { readonly type: 'abandon' };

export interface MissionLimits {
  readonly maxS: number;
  readonly maxBytes: number;
}

export interface MissionChange {
  readonly mission: Mission;
  readonly effects: readonly MissionEffect[];
}

/** A full disk is not looked at more often than this. */
export const RETRY_S = 60;

export const IDLE: Mission = { name: 'idle' };

export function reduceMission(
  mission: Mission,
  event: MissionEvent,
  limits: MissionLimits,
): MissionChange {
  switch (event.type) {
    case 'goal':
      return mission.name === 'idle' ? begin(event.nowS) : same(mission);
    case 'docked':
      return over(mission, 'docked');
    case 'shutdown':
      return over(mission, 'shut down');
    case 'failed':
      if (mission.name !== 'recording') return same(mission);
      return {
        mission: { name: 'failed', retryAtS: event.nowS + RETRY_S },
        effects: [{ type: 'abandon' }],
      };
    case 'tick':
      return ticked(mission, event, limits);
  }
}

function ticked(
  mission: Mission,
  { nowS, driving, bytes }: Extract<MissionEvent, { type: 'tick' }>,
  { maxS, maxBytes }: MissionLimits,
): MissionChange {
  if (mission.name === 'idle') return same(mission);
  if (mission.name === 'failed') {
    // A clock that was set back must not put the next try off.
    const due = nowS >= mission.retryAtS || nowS < mission.retryAtS - RETRY_S;
    if (!due) return same(mission);
    return driving ? begin(nowS) : { mission: IDLE, effects: [] };
  }
  if (nowS < mission.sinceS) return { mission: { ...mission, sinceS: nowS }, effects: [] };
  const long = nowS - mission.sinceS >= maxS;
  if (!long && bytes < maxBytes) return same(mission);
  const close = { type: 'close', end: long ? 'too long' : 'too large' } as const;
  if (!driving) return { mission: IDLE, effects: [close] };
  const next = begin(nowS);
  return { mission: next.mission, effects: [close, ...next.effects] };
}

function begin(nowS: number): MissionChange {
  return { mission: { name: 'recording', sinceS: nowS }, effects: [{ type: 'open' }] };
}

function over(mission: Mission, end: End): MissionChange {
  const effects = mission.name === 'recording' ? [{ type: 'close', end } as const] : [];
  return { mission: IDLE, effects };
}

function same(mission: Mission): MissionChange {
  return { mission, effects: [] };
}
