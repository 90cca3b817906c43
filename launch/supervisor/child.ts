import process from 'node:process';
import { pathToFileURL } from 'node:url';

/*
 * What the supervisor really spawns: it ties a process's life to the supervisor's, so that a
 * supervisor killed outright leaves nobody behind holding a port. The process itself does not know.
 */

/** For a shutdown that hangs. */
const LAST_RESORT_MS = 8_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), LAST_RESORT_MS).unref();
});
// Listening alone would keep a process alive that could not start and has nothing left to do.
process.channel?.unref();

const main = process.argv[2];
if (main === undefined) throw new Error('child.js wants the path of a main.js');
process.argv.splice(1, 2, main);
await import(pathToFileURL(main).href);
