#!/usr/bin/env node
import { existsSync } from 'node:fs';
import process from 'node:process';

const main = new URL('../../dist/launch/cli/main.js', import.meta.url);

if (!existsSync(main)) {
  console.error('haengbok is not built yet. Run `npm run build` in its folder, then try again.');
  process.exit(1);
}
// Who read our output went away (`haengbok bench | head`): end as on a terminal that closes.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.kill(process.pid, 'SIGTERM');
});
const { run } = await import(main.href);
process.exitCode = await run(process.argv);
