import { join } from 'node:path';
import type { Logger } from 'pino';
import type { RobotConfig } from './config.js';
import type { Distribution, Graph } from './graph/index.js';
import type { Guide } from './guide/index.js';
import { createRecorder, recordedTopics, type Recorder } from './recording/index.js';
import { softwareVersion } from './version.js';

const FOLDER = 'missions';
const MEGABYTE = 1_000_000;

/** Records what the settings ask for; undefined when they ask for nothing. */
export function recordMissions(
  graph: Graph,
  guide: Guide,
  { id, data, record, simulate }: RobotConfig,
  { site, log }: { site: string; log: Logger },
): Recorder | undefined {
  if (record?.enabled !== true || data === undefined) return undefined;
  const rates: Readonly<Record<string, number | undefined>> = record.hz;
  const topics = recordedTopics({ simulated: simulate !== null, stampedVelocity: false });
  return createRecorder(graph.createNode('recorder'), guide, {
    folder: join(data, FOLDER),
    about: { robot: id, site, version: softwareVersion() },
    topics: topics.map((topic) => ({ ...topic, hz: rates[topic.topic] ?? topic.hz })),
    distribution: distributionOf(graph),
    limits: {
      maxBytes: record.maxMegabytes * MEGABYTE,
      maxDays: record.maxDays,
      maxMinutes: record.maxMinutes,
    },
    now: () => new Date(),
    log: log.child({ module: 'recording' }),
  });
}

/** In-process messages are those of Jazzy. */
function distributionOf({ distribution }: Graph): Distribution {
  return distribution === 'humble' ? 'humble' : 'jazzy';
}
