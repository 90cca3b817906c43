import { describe, expect, it } from 'vitest';
import {
  ASLEEP,
  FRAME_S,
  reduceTurns,
  TIMING,
  type TurnEffect,
  type TurnEvent,
  type Turns,
} from './reduce.js';
import type { Leaning } from './leaning.js';

/** Plays events from a state; seconds go on with each frame. */
class Talk {
  state: Turns = ASLEEP;
  at = 0;
  readonly effects: TurnEffect[] = [];

  apply(event: TurnEvent): this {
    const step = reduceTurns(this.state, event);
    this.state = step.state;
    this.effects.push(...step.effects);
    return this;
  }

  frames(seconds: number, voice: number, foreign = true): this {
    const end = this.at + seconds;
    while (this.at < end) {
      this.at += FRAME_S;
      this.apply({ type: 'frame', at: this.at, voice, foreign });
    }
    return this;
  }

  woken(): this {
    return this.apply({ type: 'woken', at: this.at });
  }

  speaking(speaking: boolean): this {
    return this.apply({ type: 'robot-speaks', speaking, at: this.at });
  }

  get said(): string[] {
    return this.effects.map(({ type }) => type);
  }
}

describe('turns', () => {
  it('pays no attention to talk in the hall before it is woken', () => {
    expect(new Talk().frames(5, 0.99).said).toEqual([]);
  });

  it('takes what is said after waking, from a little before the first sound to the pause', () => {
    const talk = new Talk().woken().frames(1, 0).frames(1.5, 0.9).frames(1, 0);
    expect(talk.said).toEqual(['speech-start', 'speech-end']);
    const end = talk.effects.find((effect) => effect.type === 'speech-end');
    expect(end).toMatchObject({ cut: false });
    expect(end?.from).toBeGreaterThan(0.6);
    expect(end?.from).toBeLessThan(1);
    expect(end?.to).toBeGreaterThan(2.5 + TIMING.pauseS.unclear - 0.1);
    expect(end?.to).toBeLessThan(2.5 + TIMING.pauseS.unclear + 0.1);
    expect(talk.state.turn.name).toBe('thinking');
  });

  it('loses no word of whoever runs on from the name', () => {
    const talk = new Talk().frames(2, 0.9).woken().frames(1, 0.9).frames(1, 0);
    const start = talk.effects.find((effect) => effect.type === 'speech-start');
    expect(start?.at).toBeLessThan(1.5);
    expect(start?.at).toBeGreaterThan(1);
  });

  it('takes nothing of what it said itself for the beginning', () => {
    const talk = new Talk().woken().speaking(true).frames(2, 0.9, false).speaking(false);
    const silentFrom = talk.at;
    const start = talk.frames(1, 0.9).effects.find((effect) => effect.type === 'speech-start');
    expect(start?.at).toBeGreaterThan(silentFrom - 0.35);
  });

  it('bridges the pauses inside a sentence', () => {
    const talk = new Talk()
      .woken()
      .frames(0.6, 0.9)
      .frames(0.3, 0.05)
      .frames(0.6, 0.9)
      .frames(1, 0);
    expect(talk.said).toEqual(['speech-start', 'speech-end']);
  });

  /** The words are known a little into the pause. */
  const pausing = (leaning: Leaning, seconds: number): string[] => {
    const talk = new Talk().woken().frames(1, 0.9);
    const voicedAt = talk.at;
    return talk.frames(0.2, 0).apply({ type: 'words', voicedAt, leaning }).frames(seconds, 0).said;
  };

  it('answers a whole question sooner, and waits longer for whoever is in the middle of a sentence', () => {
    expect(pausing('finished', 0.15)).toContain('speech-end');
    expect(pausing('unclear', 0.15)).not.toContain('speech-end');
    expect(pausing('unclear', 0.3)).toContain('speech-end');
    expect(pausing('unfinished', 0.4)).not.toContain('speech-end');
    expect(pausing('unfinished', 0.6)).toContain('speech-end');
  });

  it('lets the words before a pause that is over tell nothing of the next', () => {
    const talk = new Talk().woken().frames(1, 0.9);
    const voicedAt = talk.at;
    talk.frames(0.2, 0).frames(0.5, 0.9).apply({ type: 'words', voicedAt, leaning: 'finished' });
    expect(talk.frames(0.35, 0).said).not.toContain('speech-end');
  });

  it('takes a cough for nothing', () => {
    expect(new Talk().woken().frames(0.1, 0.9).frames(2, 0).said).toEqual([]);
  });

  it('falls asleep when nobody says anything, and not while it speaks itself', () => {
    const talk = new Talk().woken().speaking(true).frames(30, 0);
    expect(talk.said).toEqual([]);
    expect(talk.speaking(false).frames(TIMING.attentionS - 0.5, 0).said).toEqual([]);
    expect(talk.frames(1, 0).said).toEqual(['fell-asleep']);
  });

  it('does not take its own voice for a visitor', () => {
    expect(new Talk().woken().speaking(true).frames(10, 0.99, false).said).toEqual([]);
  });

  it('is silent as soon as somebody else speaks', () => {
    expect(new Talk().woken().speaking(true).frames(0.3, 0.9).said).toEqual([
      'hush',
      'speech-start',
    ]);
  });

  it('is silent when it is called by name in the middle of a sentence', () => {
    const talk = new Talk().speaking(true).woken();
    expect(talk.said).toEqual(['hush']);
    expect(talk.state.turn.name).toBe('attentive');
  });

  it('cuts speech without a pause into pieces of bounded length', () => {
    const talk = new Talk().woken();
    for (let minute = 0; minute < 10; minute += 1) {
      talk.frames(60, 0.9).apply({ type: 'answered', at: talk.at });
    }
    const pieces = talk.effects.flatMap((effect) => (effect.type === 'speech-end' ? [effect] : []));
    expect(pieces.length).toBeGreaterThan(9);
    for (const { from, to } of pieces)
      expect(to - from).toBeLessThanOrEqual(TIMING.longestS + FRAME_S);
  });

  it('listens again when the answer does not come', () => {
    const talk = new Talk().woken().frames(1, 0.9).frames(1, 0);
    expect(talk.frames(TIMING.thinkingS + 1, 0).state.turn.name).toBe('attentive');
  });

  it('goes back to sleep when the visit is over', () => {
    expect(new Talk().woken().apply({ type: 'dismissed' }).frames(3, 0.9).said).toEqual([]);
  });
});
