import { describe, expect, it } from 'vitest';
import {
  initialMachine,
  reduceMachine,
  wantedVelocity,
  type MachineEvent,
  type MachineState,
} from './machine.js';

const FORWARD = { linear: 0.3, angular: 0.1 };
const ZERO = { linear: 0, angular: 0 };
const CONNECT: MachineEvent[] = [{ type: 'opened' }, { type: 'configured' }];

function run(events: MachineEvent[], from = initialMachine(0.5)): MachineState {
  return events.reduce((state, event) => reduceMachine(state, event).state, from);
}

function command(at: number, velocity = FORWARD): MachineEvent {
  return { type: 'command', velocity, at };
}

const ready = run(CONNECT);
const running = run([command(1)], ready);

it('configures, enables and runs on the first command after silence', () => {
  expect(reduceMachine(initialMachine(0.5), { type: 'opened' }).effects).toEqual([
    { type: 'configure' },
  ]);
  const opened = run([{ type: 'opened' }]);
  expect(reduceMachine(opened, { type: 'configured' }).effects).toEqual([{ type: 'enable' }]);
  expect(running.phase).toEqual({ kind: 'running' });
  expect(wantedVelocity(running)).toEqual(FORWARD);
});

it('stops when commands fall silent for the timeout, and not a moment before', () => {
  expect(wantedVelocity(run([{ type: 'tick', at: 1.49 }], running))).toEqual(FORWARD);
  expect(wantedVelocity(run([{ type: 'tick', at: 1.5 }], running))).toEqual(ZERO);
});

it('stands still on a command that is not a number', () => {
  const { state, effects } = reduceMachine(running, command(1.1, { linear: NaN, angular: 0 }));
  expect(wantedVelocity(state)).toEqual(ZERO);
  expect(effects).toMatchObject([{ type: 'say' }]);
});

describe('never resumes by itself', () => {
  const stops: [string, MachineEvent[]][] = [
    ['a pulled cable', [{ type: 'lost', reason: 'unplugged' }, ...CONNECT]],
    [
      'the software stop',
      [
        { type: 'soft-stop', engaged: true },
        { type: 'soft-stop', engaged: false },
      ],
    ],
    [
      'the button',
      [{ type: 'button', pressed: true }, { type: 'button', pressed: false }, { type: 'enable' }],
    ],
    [
      'a fault',
      [{ type: 'faults', text: 'left overload' }, { type: 'clear-faults' }, { type: 'configured' }],
    ],
    [
      'jumped odometry',
      [
        { type: 'odometry-jumped', reason: 'jumped' },
        { type: 'clear-faults' },
        { type: 'configured' },
      ],
    ],
  ];

  it.each(stops)('after %s, while the same command keeps coming', (_, events) => {
    const stopped = run(
      events.flatMap((event, i) => [event, command(1.1 + i * 0.1)]),
      running,
    );
    expect(stopped.phase).toEqual({ kind: 'ready' });
    const insisted = run([command(1.5), command(1.6)], stopped);
    expect(wantedVelocity(insisted)).toEqual(ZERO);
    expect(wantedVelocity(run([command(2, ZERO), command(2.1)], insisted))).toEqual(FORWARD);
    expect(wantedVelocity(run([command(2.5)], insisted))).toEqual(FORWARD);
  });
});

it('needs the enable service after the button, and refuses it while the button is pressed', () => {
  const pressed = run([{ type: 'button', pressed: true }], running);
  expect(pressed.phase.kind).toBe('e-stopped');
  expect(run([{ type: 'enable' }], pressed).phase.kind).toBe('e-stopped');
  const released = run([{ type: 'button', pressed: false }], pressed);
  expect(released.phase).toMatchObject({
    kind: 'e-stopped',
    reason: 'the emergency stop button was released: call the enable service',
  });
  expect(reduceMachine(released, { type: 'enable' }).effects).toEqual([{ type: 'enable' }]);
});

it.each([
  ['the cable was pulled', [{ type: 'lost', reason: 'unplugged' }, ...CONNECT]],
  ['the drive restarted', [{ type: 'restarted', reason: 'restarted' }, { type: 'configured' }]],
] satisfies [string, MachineEvent[]][])(
  'still needs the enable service when, after the button, %s',
  (_, events) => {
    const button: MachineEvent[] = [
      { type: 'button', pressed: true },
      { type: 'button', pressed: false },
    ];
    const after = run([...button, ...events], running);
    expect(after.phase).toMatchObject({
      kind: 'e-stopped',
      reason: expect.stringContaining('enable service') as string,
    });
    expect(run([{ type: 'enable' }], after).phase).toEqual({ kind: 'ready' });
  },
);

it('configures a drive anew that restarted at rest, and stops with a fault on the way', () => {
  const event: MachineEvent = { type: 'restarted', reason: 'the drive restarted' };
  const atRest = reduceMachine(ready, event);
  expect(atRest.state.phase).toEqual({ kind: 'configuring' });
  expect(atRest.effects).toContainEqual({ type: 'configure' });
  const onTheWay = reduceMachine(running, event);
  expect(onTheWay.state.phase).toMatchObject({ kind: 'fault' });
  expect(onTheWay.effects).toEqual([{ type: 'stop' }]);
});

it('releasing the topic does not override the button', () => {
  const both = run(
    [
      { type: 'soft-stop', engaged: true },
      { type: 'button', pressed: true },
      { type: 'soft-stop', engaged: false },
    ],
    running,
  );
  expect(both.phase.kind).toBe('e-stopped');
});

it('a stop engaged while disconnected holds once connected', () => {
  const state = run([{ type: 'soft-stop', engaged: true }]);
  expect(run(CONNECT, state).phase.kind).toBe('e-stopped');
});

it('sends the emergency stop at once, and again during a fault', () => {
  const engage: MachineEvent = { type: 'soft-stop', engaged: true };
  expect(reduceMachine(running, engage).effects).toEqual([{ type: 'emergency-stop' }]);
  const faulty = run([{ type: 'faults', text: 'left overload' }], running);
  expect(reduceMachine(faulty, engage).effects).toEqual([{ type: 'emergency-stop' }]);
  expect(run([engage, { type: 'clear-faults' }, { type: 'configured' }], faulty).phase.kind).toBe(
    'e-stopped',
  );
});

it('keeps a fault until it is cleared, although the drive no longer reports it', () => {
  const faulty = run(
    [
      { type: 'faults', text: 'left undervoltage' },
      { type: 'faults', text: '' },
    ],
    running,
  );
  expect(faulty.phase).toEqual({ kind: 'fault', reason: 'left undervoltage' });
});
