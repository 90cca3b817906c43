import { describe, expect, it } from 'vitest';
import { kioskState } from './test-zone.suite.js';
import {
  centreState,
  EMPTY_CENTRE,
  GRACE_MS,
  holdRefusal,
  nextDeadline,
  reduceCentre,
  type Centre,
  type CentreEvent,
} from './centre.js';

const REGISTERED: CentreEvent[] = [
  { type: 'registered', device: 'robot-1', kind: 'robot' },
  { type: 'registered', device: 'robot-2', kind: 'robot' },
  { type: 'registered', device: 'kiosk-1', kind: 'kiosk' },
  { type: 'registered', device: 'kiosk-2', kind: 'kiosk' },
  { type: 'registered', device: 'console-1', kind: 'console' },
];
const said = (state: 'free' | 'busy' | 'out-of-service', at = 0): CentreEvent => ({
  type: 'kiosk-state',
  device: 'kiosk-1',
  state: kioskState(state),
  at,
});
const held = (robot: string, kiosk = 'kiosk-1', until = 60_000): CentreEvent => ({
  type: 'held',
  robot,
  kiosk,
  until,
});
const FREE: CentreEvent[] = [
  ...REGISTERED,
  { type: 'connected', device: 'robot-1', at: 0 },
  { type: 'connected', device: 'kiosk-1', at: 0 },
  said('free'),
];

const run = (events: CentreEvent[], start: Centre = EMPTY_CENTRE) =>
  events.reduce(reduceCentre, start);
const kiosk = (centre: Centre, device = 'kiosk-1') =>
  centreState(centre).kiosks.find((entry) => entry.device === device);
const hold = { kiosk: 'kiosk-1', service: 's', language: 'ko', holdS: 60 } as const;

describe('the centre', () => {
  it('knows registered robots and kiosks before they connect, and no consoles', () => {
    const centre = run(REGISTERED);
    expect([...centre.robots.keys()]).toEqual(['robot-1', 'robot-2']);
    expect(kiosk(centre)).toEqual({
      device: 'kiosk-1',
      online: false,
      held: false,
      state: null,
      seenAt: 0,
    });
    expect(run(REGISTERED, centre)).toBe(centre);
  });

  it('ignores what devices it does not know do', () => {
    const centre = run(REGISTERED);
    expect(reduceCentre(centre, { type: 'connected', device: 'kiosk-9', at: 1 })).toBe(centre);
  });

  it.each<[string, CentreEvent[], boolean]>([
    ['stays held while the visit runs', [held('robot-1'), said('busy')], true],
    ['is free again after the visit', [held('robot-1'), said('busy'), said('free')], false],
    ['stays held when it says again that it is free', [held('robot-1'), said('free')], true],
    ['is released when it breaks down', [held('robot-1'), said('out-of-service')], false],
    ['stays held before the time is over', [held('robot-1'), { type: 'tick', at: 59_999 }], true],
    ['is released when the time is over', [held('robot-1'), { type: 'tick', at: 60_000 }], false],
    [
      'is released by the robot that held it',
      [held('robot-1'), { type: 'released', robot: 'robot-1', kiosk: 'kiosk-1' }],
      false,
    ],
    [
      'is not released by another robot',
      [held('robot-1'), { type: 'released', robot: 'robot-2', kiosk: 'kiosk-1' }],
      true,
    ],
    ['is given up for another kiosk', [held('robot-1'), held('robot-1', 'kiosk-2')], false],
    [
      'is released when the robot is gone',
      [
        held('robot-1'),
        { type: 'disconnected', device: 'robot-1', at: 10 },
        { type: 'tick', at: 10 + GRACE_MS },
      ],
      false,
    ],
    [
      'stays held while the robot is away for a moment',
      [
        held('robot-1'),
        { type: 'disconnected', device: 'robot-1', at: 10 },
        { type: 'connected', device: 'robot-1', at: 20 },
        { type: 'tick', at: 10 + GRACE_MS },
      ],
      true,
    ],
    [
      'is released when the kiosk is gone',
      [
        held('robot-1'),
        { type: 'disconnected', device: 'kiosk-1', at: 10 },
        { type: 'tick', at: 10 + GRACE_MS },
      ],
      false,
    ],
  ])('a held kiosk %s', (_what, events, expected) => {
    expect(kiosk(run([...FREE, ...events]))?.held).toBe(expected);
  });

  it.each<[string, CentreEvent[], string, string | undefined]>([
    ['free', [], 'robot-1', undefined],
    ['held by the same robot', [held('robot-1')], 'robot-1', undefined],
    ['held by another', [held('robot-2')], 'robot-1', 'busy'],
    ['in use', [said('busy')], 'robot-1', 'busy'],
    ['out of service', [said('out-of-service')], 'robot-1', 'out-of-service'],
    [
      'away',
      [
        { type: 'disconnected', device: 'kiosk-1', at: 0 },
        { type: 'tick', at: GRACE_MS },
      ],
      'robot-1',
      'offline',
    ],
  ])('asked to hold a kiosk that is %s', (_what, events, robot, code) => {
    expect(holdRefusal(run([...FREE, ...events]), robot, hold)?.code).toBe(code);
  });

  it('refuses to hold what is not registered, and what has not said its state', () => {
    const centre = run(FREE);
    expect(holdRefusal(centre, 'robot-1', { ...hold, kiosk: 'x' })?.code).toBe('unknown-device');
    const silent = run([...REGISTERED, { type: 'connected', device: 'kiosk-1', at: 0 }]);
    expect(holdRefusal(silent, 'robot-1', hold)?.code).toBe('offline');
  });

  it('wants to be woken for the earliest of absences and holds', () => {
    const centre = run([...FREE, held('robot-1', 'kiosk-1', 9_000)]);
    expect(nextDeadline(run(FREE))).toBeNull();
    expect(nextDeadline(centre)).toBe(9_000);
    const left = reduceCentre(centre, { type: 'disconnected', device: 'kiosk-1', at: 5_000 });
    expect(nextDeadline(left)).toBe(5_000 + GRACE_MS);
    expect(nextDeadline(reduceCentre(left, { type: 'tick', at: 9_000 }))).toBeNull();
  });
});
