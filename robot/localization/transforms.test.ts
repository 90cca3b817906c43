import { describe, expect, it } from 'vitest';
import { toTime, type TransformStamped } from '../graph/index.js';
import { transformOf } from '../sim/node/ros.js';
import { Transforms } from './transforms.js';

const at = (x: number, y = 0, yaw = 0) => ({ x, y, yaw });

function tree(): Transforms {
  const transforms = new Transforms();
  transforms.take({ transforms: [transformOf('base_link', 'laser', at(0.2), 0)] }, true);
  for (const [stampS, x] of [
    [10, 1],
    [10.1, 2],
    [10.2, 4],
  ] as const) {
    transforms.take({ transforms: [transformOf('odom', 'base_link', at(x), stampS)] }, false);
    transforms.take({ transforms: [transformOf('map', 'odom', at(0, 5), stampS)] }, false);
  }
  return transforms;
}

describe('the transforms', () => {
  it('are known between their stamps, by interpolation', () => {
    expect(tree().find('map', 'laser', 10.15)?.x).toBeCloseTo(3.2, 9);
    expect(tree().find('map', 'laser', 10.2)).toMatchObject({ x: 4.2, y: 5 });
  });

  it('are not guessed beyond them', () => {
    expect(tree().find('map', 'laser', 10.25)).toBeUndefined();
    expect(tree().find('map', 'laser', 9)).toBeUndefined();
    expect(tree().find('map', 'camera', 10.1)).toBeUndefined();
  });

  it('turn the short way over pi', () => {
    const transforms = new Transforms();
    for (const [stampS, yaw] of [
      [1, 3.1],
      [2, -3.1],
    ] as const) {
      transforms.take(
        { transforms: [transformOf('map', 'base_link', at(0, 0, yaw), stampS)] },
        false,
      );
    }
    expect(Math.abs(transforms.find('map', 'base_link', 1.5)?.yaw ?? 0)).toBeCloseTo(Math.PI, 6);
  });

  it('of a laser mounted upside down run the other way round', () => {
    const transforms = new Transforms();
    const turned: TransformStamped = {
      header: { stamp: toTime(0), frame_id: 'base_link' },
      child_frame_id: 'laser',
      transform: { translation: { x: 0, y: 0, z: 0.2 }, rotation: { x: 1, y: 0, z: 0, w: 0 } },
    };
    transforms.take({ transforms: [turned] }, true);
    expect(transforms.find('base_link', 'laser', 0)).toMatchObject({ yaw: 0, flipped: true });
  });

  it('are taken anew after the clock was set back', () => {
    const transforms = tree();
    for (const stampS of [3, 3.1]) {
      transforms.take({ transforms: [transformOf('odom', 'base_link', at(7), stampS)] }, false);
      transforms.take({ transforms: [transformOf('map', 'odom', at(0), stampS)] }, false);
    }
    expect(transforms.find('map', 'laser', 3.05)).toMatchObject({ x: 7.2, y: 0 });
  });

  it('that are not numbers or go in circles lead nowhere', () => {
    const transforms = tree();
    transforms.take({ transforms: [transformOf('odom', 'base_link', at(NaN), 10.3)] }, false);
    expect(transforms.find('map', 'laser', 10.3)).toBeUndefined();
    transforms.take({ transforms: [transformOf('laser', 'map', at(0), 10.3)] }, false);
    expect(transforms.connects('world', 'laser')).toBe(false);
  });
});
