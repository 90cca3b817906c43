import { expect, it } from 'vitest';
import { serve } from './service.js';

/* The short version of service.long.test.ts. */

it('six minutes of service: every visitor led, every dock made', async () => {
  const report = await serve(0.1, 11);
  expect(report.visits).toBeGreaterThanOrEqual(1);
  expect(report.arrived).toBe(report.visits);
  expect(report.docked).toBe(report.visits);
  expect(report).toMatchObject({ touchedWalls: 0, touchedPeople: 0 });
}, 120_000);
