import { describe, expect, it } from 'vitest';
import { IDLE, reduceMission, RETRY_S, type Mission, type MissionEvent } from './mission.js';

const LIMITS = { maxS: 1_800, maxBytes: 1_000 };
const RECORDING: Mission = { name: 'recording', sinceS: 100 };
const FAILED: Mission = { name: 'failed', retryAtS: 200 };

function tick(nowS: number, patch: { driving?: boolean; bytes?: number } = {}): MissionEvent {
  return { type: 'tick', nowS, driving: true, bytes: 0, ...patch };
}

describe('when missions are recorded', () => {
  it.each<[string, Mission, MissionEvent, string, string[]]>([
    ['the first goal opens', IDLE, { type: 'goal', nowS: 1 }, 'recording', ['open']],
    ['a further goal changes nothing', RECORDING, { type: 'goal', nowS: 1 }, 'recording', []],
    ['the dock closes', RECORDING, { type: 'docked' }, 'idle', ['close docked']],
    ['the dock while idle', IDLE, { type: 'docked' }, 'idle', []],
    ['time passes', RECORDING, tick(1_899), 'recording', []],
    ['long, driving: a next file', RECORDING, tick(1_900), 'recording', ['close too long', 'open']],
    ['long, standing', RECORDING, tick(1_900, { driving: false }), 'idle', ['close too long']],
    ['large', RECORDING, tick(101, { bytes: 1_000 }), 'recording', ['close too large', 'open']],
    ['the disk fails', RECORDING, { type: 'failed', nowS: 140 }, 'failed', ['abandon']],
    ['too early to try again', FAILED, tick(199), 'failed', []],
    ['a goal does not hurry it', FAILED, { type: 'goal', nowS: 150 }, 'failed', []],
    ['tries again', FAILED, tick(200), 'recording', ['open']],
    ['nothing to record any more', FAILED, tick(200, { driving: false }), 'idle', []],
    ['a clock set back', FAILED, tick(200 - RETRY_S - 1), 'recording', ['open']],
    ['docked without a recording', FAILED, { type: 'docked' }, 'idle', []],
    ['shut down', RECORDING, { type: 'shutdown' }, 'idle', ['close shut down']],
  ])('%s', (_name, mission, event, after, effects) => {
    const change = reduceMission(mission, event, LIMITS);
    expect(change.mission.name).toBe(after);
    const done = change.effects.map((e) => ('end' in e ? `${e.type} ${e.end}` : e.type));
    expect(done).toEqual(effects);
  });

  it('counts a mission anew when the clock is set back, so that it does not grow without end', () => {
    const back = reduceMission(RECORDING, tick(50), LIMITS);
    expect(back).toEqual({ mission: { name: 'recording', sinceS: 50 }, effects: [] });
  });
});
