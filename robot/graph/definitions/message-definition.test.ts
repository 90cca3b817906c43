import { parse } from '@foxglove/rosmsg';
import { MessageReader } from '@foxglove/rosmsg2-serialization';
import { describe, expect, it } from 'vitest';
import { createMessage, toCdr } from '../codec/messages.js';
import { DISTRIBUTIONS } from './distribution.js';
import { messageDefinition } from './message-definition.js';
import { MESSAGE_TYPES } from './used-types.js';

describe.each(DISTRIBUTIONS)('the text of a definition (%s)', (distribution) => {
  it.each(MESSAGE_TYPES)('of %s is enough to read it', (type) => {
    const text = messageDefinition(type, distribution);
    const reader = new MessageReader(parse(text, { ros2: true }));
    const message = createMessage(type, distribution);
    expect(plain(reader.readMessage(toCdr(type, message, distribution)))).toEqual(plain(message));
  });

  it('has each contained type once, after a line of its own', () => {
    const text = messageDefinition('nav_msgs/msg/OccupancyGrid', distribution);
    const parts = text.split(`${'='.repeat(80)}\nMSG: `).map((part) => part.split('\n')[0]);
    expect(parts.slice(1)).toEqual([
      'std_msgs/Header',
      'builtin_interfaces/Time',
      'nav_msgs/MapMetaData',
      'geometry_msgs/Pose',
      'geometry_msgs/Point',
      'geometry_msgs/Quaternion',
    ]);
  });
});

/** Foxglove's reader names the halves of a time as ROS 1 did, and an empty message's byte. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) => {
      if (key === 'structure_needs_at_least_one_member') return undefined;
      if (typeof one === 'bigint') return String(one);
      if (ArrayBuffer.isView(one)) return Array.from(one as unknown as ArrayLike<unknown>, String);
      return one;
    }).replaceAll('"nsec"', '"nanosec"'),
  );
}
