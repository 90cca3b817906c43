import { z } from 'zod';
import type { ChannelInfo } from '../mcap/encoder.js';
import { EventRecord, SpeechRecord, StateRecord, type GuideRecord } from './records.js';

/** Absolute names: they are of the robot's process, not of a node's namespace. */
export const GUIDE_TOPICS: Readonly<Record<GuideRecord['channel'], string>> = {
  state: '/haengbok/state',
  speech: '/haengbok/speech',
  event: '/haengbok/event',
};

const SCHEMAS = { state: StateRecord, speech: SpeechRecord, event: EventRecord };

export function guideChannel(channel: GuideRecord['channel']): ChannelInfo {
  return {
    topic: GUIDE_TOPICS[channel],
    messageEncoding: 'json',
    schema: {
      name: `haengbok.${channel}`,
      encoding: 'jsonschema',
      text: JSON.stringify(z.toJSONSchema(SCHEMAS[channel])),
    },
  };
}
