import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchCentre, until } from '../tools/centre.js';
import { off, sourced } from './rig.js';

/* The profile robot-sim as a person runs it: one command, all of it, and nothing left behind. */

describe.skipIf(!sourced)(`haengbok up robot-sim${off}`, () => {
  it('brings up Nav2 beside the robot, and ends all of it', async () => {
    const centre = await launchCentre('robot-sim');
    try {
      await until(
        'every process is up',
        async () => (await centre.status()).every(({ phase }) => phase === 'up'),
        60_000,
      );
      const log = path.join(centre.data, 'ros', 'log');
      const managers =
        /lifecycle_manager_(localization|navigation)\S*: .*Managed nodes are active/g;
      await until(
        'Nav2 is active',
        () => new Set(readFileSync(log, 'utf8').match(managers)).size >= 2,
        240_000,
      );
      expect(nav2Programs()).toContain('amcl');
    } finally {
      await centre.stop();
    }
    await until('nobody is left', () => nav2Programs().length === 0, 15_000);
  });
});

/** Nav2's programs that run on this computer. */
function nav2Programs(): string[] {
  return readdirSync('/proc').flatMap((entry) => {
    try {
      const [command = ''] = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
      return /\/nav2_\w+\//.test(command) ? [path.basename(command)] : [];
    } catch {
      return [];
    }
  });
}
