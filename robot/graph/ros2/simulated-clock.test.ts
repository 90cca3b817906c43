import { describe, expect, it } from 'vitest';
import { callEvery } from '../clock/graph-clock.js';
import { SimulatedClock } from './simulated-clock.js';

function clockAt(nowS: number): SimulatedClock {
  const clock = new SimulatedClock();
  clock.set(nowS);
  return clock;
}

describe('time as /clock tells it', () => {
  it('is 0 until it is told', () => {
    expect(new SimulatedClock().now()).toBe(0);
  });

  it('rings what has become due, in order of time', () => {
    const clock = clockAt(10);
    const rung: number[] = [];
    for (const atS of [12, 11, 20]) clock.callAt(atS, () => rung.push(atS));
    clock.set(10.9);
    expect(rung).toEqual([]);
    clock.set(15);
    expect(rung).toEqual([11, 12]);
  });

  it('does not ring an alarm that another has called off', () => {
    const clock = clockAt(0);
    const rung: string[] = [];
    clock.callAt(1, () => {
      rung.push('first');
      second.destroy();
    });
    const second = clock.callAt(2, () => rung.push('second'));
    clock.set(3);
    expect(rung).toEqual(['first']);
  });

  it('leaves alarms the time they had when the simulation starts over', () => {
    const clock = clockAt(100);
    let rung = false;
    clock.callAt(105, () => {
      rung = true;
    });
    clock.set(1);
    clock.set(5.9);
    expect(rung).toBe(false);
    clock.set(6);
    expect(rung).toBe(true);
  });

  it('keeps timers going when the simulation starts over', () => {
    const clock = clockAt(100);
    let rung = 0;
    callEvery(clock, 1, () => (rung += 1));
    clock.set(101);
    clock.set(102);
    expect(rung).toBe(2);
    clock.set(1);
    for (let nowS = 2; nowS <= 6; nowS += 1) clock.set(nowS);
    expect(rung).toBe(7);
  });

  it('wakes who sleeps on it', async () => {
    const clock = clockAt(50);
    const slept = clock.sleep(2);
    clock.set(52);
    await expect(slept).resolves.toBeUndefined();
  });
});
