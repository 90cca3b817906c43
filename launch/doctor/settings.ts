import type { z } from 'zod';
import { KioskConfig } from '../../kiosk/config.js';
import { BaseConfig } from '../../robot/base/index.js';
import { RobotConfig } from '../../robot/config.js';
import { ZoneConfig } from '../../zone/config.js';
import { processConfig, type Layout } from '../center/process-config.js';
import type { ProcessEntry } from '../profile.js';
import { RosConfig } from '../ros/config.js';
import { bad, good, type Check } from './check.js';

const SCHEMAS: Record<ProcessEntry['kind'], z.ZodType> = {
  zone: ZoneConfig,
  robot: RobotConfig,
  base: BaseConfig,
  kiosk: KioskConfig,
  ros: RosConfig,
};

/** Whether each process would accept the settings it gets. */
export function checkSettings(layout: Layout): Check[] {
  return layout.profile.processes.map((entry) => {
    const name = `settings ${entry.id}`;
    const parsed = SCHEMAS[entry.kind].safeParse(processConfig(layout, entry));
    if (parsed.success) return good(name, describe(entry));
    const wrong = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || entry.kind}: ${message}`,
    );
    return bad(name, wrong.join('; '), `Correct the settings of ${entry.id} in the profile.`);
  });
}

/** Says which devices are real and which are simulated. */
function describe({ kind, settings }: ProcessEntry): string {
  const simulated = Object.entries(settings)
    .filter(([, value]) => value === 'simulated' || value === 'demo')
    .map(([key]) => key);
  if (kind === 'robot' && settings['simulate'] != null) simulated.push('wheels, laser and people');
  return simulated.length === 0 ? 'valid' : `valid; simulated: ${simulated.join(', ')}`;
}
