import { expect, it } from 'vitest';
import { hasEspeak } from '../../robot/voice/index.js';
import { listenTo } from './talk.js';

/* The short version of talk.long.test.ts. */

const speaks = hasEspeak();
if (!speaks) console.log('talk: off, espeak-ng is not installed (apt-get install espeak-ng)');

it.runIf(speaks)(
  '2 minutes without a pause: turns are cut, and the next question is heard',
  async () => {
    const report = await listenTo(2);
    expect(report.turns).toBeGreaterThanOrEqual(5);
    expect(report.longestTurn).toBeLessThan(20.5);
    expect(report).toMatchObject({ failed: 0, heardAfter: true });
  },
  120_000,
);
