import { expect, it } from 'vitest';
import { abortReason } from './abort-reason.js';

it.each([
  ['a server that went away', undefined, 'Nav2 went away in the middle of the goal'],
  [
    'Humble, which says nothing',
    { result: {} },
    "Nav2 gave up and does not say why: see Nav2's log",
  ],
  ['a code', { error_code: 208, error_msg: '' }, 'there is no way to the target (208)'],
  [
    'a code with words',
    { error_code: 206, error_msg: 'goal in lethal cell' },
    'the target is in an obstacle or a keepout zone (206: goal in lethal cell)',
  ],
  ['a code of a plugin', { error_code: 4711, error_msg: 'x' }, 'Nav2 gave up (4711: x)'],
  ['words alone', { error_code: 0, error_msg: 'tree halted' }, 'tree halted'],
])('explains %s', (_, result, reason) => {
  expect(abortReason(result)).toBe(reason);
});
