import { expect, it } from 'vitest';
import { createMessage, toTime, type LaserScan } from '../graph/index.js';
import { checkScan } from './scan-check.js';

const NOW = 1000;

function scan(patch: Partial<LaserScan> = {}, stampS = NOW): LaserScan {
  return {
    ...createMessage('sensor_msgs/msg/LaserScan'),
    header: { stamp: toTime(stampS), frame_id: 'base_scan' },
    angle_min: -Math.PI,
    angle_max: Math.PI - Math.PI / 180,
    angle_increment: Math.PI / 180,
    range_min: 0.1,
    range_max: 12,
    ranges: ranges((beam) => 2 + Math.sin(beam)),
    ...patch,
  };
}

const ranges = (of: (beam: number) => number, count = 360) =>
  Float32Array.from({ length: count }, (_, beam) => of(beam));

it.each([
  ['a scan as lasers send it', scan(), null],
  ['one beam more', scan({ ranges: ranges((beam) => 2 + Math.sin(beam), 361) }), null],
  ['a third of it invalid', scan({ ranges: ranges((b) => (b % 3 ? 1 + b / 360 : NaN)) }), null],
  ['open space ahead', scan({ ranges: ranges((b) => (b > 200 ? Infinity : 1 + b / 100)) }), null],
  ['too few ranges', scan({ ranges: ranges((b) => b / 30, 200) }), '200 ranges where'],
  ['no ranges', scan({ ranges: new Float32Array(0) }), '0 ranges where its angles say 360'],
  ['nothing but NaN', scan({ ranges: ranges(() => NaN) }), '360 of the scan'],
  ['mostly NaN', scan({ ranges: ranges((b) => (b % 4 ? NaN : 1 + b / 100)) }), 'are no numbers'],
  ['one value for all', scan({ ranges: ranges(() => 1.5) }), 'are the same'],
  ['nothing in sight at all', scan({ ranges: ranges(() => Infinity) }), 'are the same'],
  ['everything too close', scan({ ranges: ranges(() => -Infinity) }), 'are the same'],
  ['no increment', scan({ angle_increment: 0 }), 'make no sense'],
  ['an increment of NaN', scan({ angle_increment: NaN }), 'make no sense'],
  ['an increment backwards', scan({ angle_increment: -0.01 }), 'make no sense'],
  ['ranges upside down', scan({ range_min: 5, range_max: 1 }), 'make no sense'],
  ['an old stamp', scan({}, NOW - 3), '3.0 s ago'],
  ['a stamp of the future', scan({}, NOW + 3), '3.0 s ahead'],
])('judges %s', (_, message, complaint) => {
  const found = checkScan(message, NOW, 1);
  if (complaint === null) expect(found).toBeNull();
  else expect(found).toContain(complaint);
});
