import { expect, it } from 'vitest';
import { Unexplained } from './unexplained.js';

it('reports what was counted and stayed unexplained, once', () => {
  const unexplained = new Unexplained(1_000);
  expect(unexplained.look(40, 0, 0)).toBe(0);
  expect(unexplained.look(42, 0, 10)).toBe(0);
  expect(unexplained.look(42, 0, 1_010)).toBe(2);
  expect(unexplained.look(42, 0, 9_000)).toBe(0);
});

it('gives a note time to be recognised, and waits while it is held', () => {
  const unexplained = new Unexplained(1_000);
  unexplained.look(0, 0, 0);
  expect(unexplained.look(1, 0, 100)).toBe(0);
  expect(unexplained.look(1, 1, 5_000)).toBe(0);
  unexplained.explain();
  expect(unexplained.look(1, 0, 60_000)).toBe(0);
});

it('is not led astray by a device that does not count what it rejects', () => {
  const unexplained = new Unexplained(1_000);
  unexplained.look(5, 0, 0);
  unexplained.explain();
  expect(unexplained.look(5, 0, 10)).toBe(0);
  expect(unexplained.look(6, 0, 20)).toBe(0);
  expect(unexplained.look(6, 0, 2_000)).toBe(1);
});

it('begins anew when the device counts from 0', () => {
  const unexplained = new Unexplained(1_000);
  unexplained.look(50, 0, 0);
  expect(unexplained.look(1, 0, 10)).toBe(0);
  expect(unexplained.look(1, 0, 5_000)).toBe(0);
});
