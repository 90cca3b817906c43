import { describe, expect, it } from 'vitest';
import { awaitPose, initialPose, type InitialPoseState } from './initial-pose.js';

/** Ticks every 0.1 s. @returns the state at the end and the times at which the pose was published */
function run(from: InitialPoseState, fromS: number, seconds: number) {
  const published: number[] = [];
  let state = from;
  for (let n = 1; n <= Math.round(seconds * 10); n++) {
    const nowS = fromS + n / 10;
    const step = initialPose(state, { type: 'tick' }, nowS);
    if (step.publish) published.push(nowS - fromS);
    state = step.state;
  }
  return { state, published };
}

describe('the initial pose', () => {
  it('is not told to a localizer that knows', () => {
    const { state } = initialPose(awaitPose(0), { type: 'answered' }, 0.5);
    expect(run(state, 0.5, 60).published).toEqual([]);
  });

  it('is told every two seconds until it answers', () => {
    const told = run(awaitPose(0), 0, 7);
    expect(told.published).toEqual([2, 4, 6]);
    const { state } = initialPose(told.state, { type: 'answered' }, 7);
    expect(run(state, 7, 60).published).toEqual([]);
  });

  it('is given up after half a minute', () => {
    const { state, published } = run(awaitPose(0), 0, 60);
    expect(published.at(-1)).toBe(28);
    expect(state.name).toBe('silent');
  });

  it('is told at once when somebody says where the robot is, also after that', () => {
    const silent = run(awaitPose(0), 0, 60).state;
    const step = initialPose(silent, { type: 'tell' }, 60);
    expect(step.publish).toBe(true);
    expect(run(step.state, 60, 5).published).toEqual([2, 4]);
  });

  it('is still told when the clock is set back', () => {
    const state = initialPose(awaitPose(1000), { type: 'tell' }, 1000).state;
    expect(run(state, 10, 5).published.length).toBeGreaterThan(0);
  });
});
