import { expect, it } from 'vitest';
import { Teardown } from './teardown.js';

it('destroys one after the other, never inside the caller', async () => {
  const order: string[] = [];
  const teardown = new Teardown(() => undefined);
  teardown.later(() => {
    teardown.later(() => order.push('third'));
    order.push('first');
  });
  teardown.later(() => order.push('second'));
  order.push('caller');
  await teardown.done();
  expect(order).toEqual(['caller', 'first', 'second', 'third']);
});

it('goes on after one that fails, and reports it', async () => {
  const errors: unknown[] = [];
  const teardown = new Teardown((error) => errors.push(error));
  const fault = new Error('handle');
  let done = false;
  teardown.later(() => {
    throw fault;
  });
  teardown.later(() => {
    done = true;
  });
  await teardown.done();
  expect([errors, done]).toEqual([[fault], true]);
});
