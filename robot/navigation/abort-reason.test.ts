import { expect, it } from 'vitest';
import { abortFailure } from './abort-reason.js';

it.each([
  [
    'a server that went away',
    undefined,
    'Nav2 went away in the middle of the goal: see whether bt_navigator runs',
    'fault',
  ],
  [
    'Humble, which says nothing',
    { result: {} },
    "Nav2 gave up and does not say why: see Nav2's log",
    'blocked',
  ],
  ['a code', { error_code: 208, error_msg: '' }, 'there is no way to the target (208)', 'blocked'],
  [
    'a code with words',
    { error_code: 206, error_msg: 'goal in lethal cell' },
    'the target is in an obstacle or a keepout zone (206: goal in lethal cell)',
    'blocked',
  ],
  ['a code of a plugin', { error_code: 4711, error_msg: 'x' }, 'Nav2 gave up (4711: x)', 'blocked'],
  ['words alone', { error_code: 0, error_msg: 'tree halted' }, 'tree halted', 'blocked'],
  [
    'a transform that is missing',
    { error_code: 202, error_msg: '' },
    'the planner does not know where the robot is (202)',
    'lost',
  ],
  [
    'a task that is broken',
    { error_code: 101, error_msg: '' },
    'the controller is not configured (101)',
    'fault',
  ],
] as const)('explains %s', (_, result, reason, cause) => {
  expect(abortFailure(result)).toEqual({ reason, cause });
});
