import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { createPlanner } from '../../robot/sim/index.js';
import { readMap } from '../../robot/site/index.js';
import { LaunchError } from '../launch-error.js';
import { point } from './number-option.js';
import { DEFAULT_SITE, siteFolder } from './site-folder.js';

interface Options {
  from: [number, number];
  to: [number, number];
  map?: string;
  keepout?: string;
  json?: boolean;
}

export function addPlan(program: Command): void {
  program
    .command('plan')
    .description('a path over a map, as the simulator’s planner finds it')
    .requiredOption('--from <x,y>', 'start, metres in the map frame', point)
    .requiredOption('--to <x,y>', 'goal, metres in the map frame', point)
    .option('--map <map.yaml>', 'a map_server map (default: the embedded site’s)')
    .option('--keepout <keepout.yaml>', 'its keepout mask (default: keepout.yaml beside the map)')
    .option('--json', 'print {"length_m","ms","poses"}')
    .action(plan);
}

async function plan(options: Options): Promise<void> {
  const map = options.map ?? path.join(siteFolder(DEFAULT_SITE), 'map.yaml');
  const beside = path.join(path.dirname(map), 'keepout.yaml');
  const mask = options.keepout ?? (existsSync(beside) ? beside : undefined);
  const planner = createPlanner(
    await readMap(map),
    mask === undefined ? undefined : await readMap(mask),
  );
  const [from, to] = [options.from, options.to].map(([x, y]) => ({ x, y }));
  if (!from || !to) return;
  const result = planner.plan(from, to);
  if (!result.ok) {
    throw new LaunchError(`plan.${result.reason}`, result.message);
  }
  const { lengthM, ms, poses } = result;
  if (options.json) {
    console.log(JSON.stringify({ length_m: lengthM, ms, poses }));
    return;
  }
  console.log(`${lengthM.toFixed(2)} m, planned in ${ms.toFixed(1)} ms`);
  for (const [x, y] of poses) console.log(`  ${x.toFixed(2)}, ${y.toFixed(2)}`);
}
