import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** As Ctrl+C in a terminal would; `ros2 launch` passes it on and waits for its nodes. */
const POLITE = 'SIGINT';
/** All within the supervisor's patience of 8 s. */
const FIRM_AFTER_MS = 4_000;
const KILL_AFTER_MS = 6_000;

/** A command and everything it started. */
export interface ProcessGroup {
  /** Of the group and of its leader; undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Resolves when the command has ended, with the reason; what it left behind is killed then. */
  readonly ended: Promise<string>;
  /** Asks it to end, then makes it; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

/**
 * Starts a command in a process group of its own, so that it ends as a whole. Where util-linux is
 * installed it also ends when this process is killed outright.
 * @param output a file descriptor for what it says
 */
export function startGroup(
  command: string,
  args: readonly string[],
  output: number | 'inherit' = 'inherit',
): ProcessGroup {
  const setpriv = onPath('setpriv');
  const [file, rest] = setpriv
    ? [setpriv, ['--pdeathsig', POLITE.slice(3), command, ...args]]
    : [command, [...args]];
  const child = spawn(file, rest, { detached: true, stdio: ['ignore', output, output] });
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid !== undefined) signalGroup(child.pid, name);
  };
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', (code, by) => {
      signal('SIGKILL');
      resolve(by ? `signal ${by}` : `exit status ${code ?? 'unknown'}`);
    });
  });
  const stop = async (): Promise<void> => {
    signal(POLITE);
    const timers = [
      setTimeout(() => signal('SIGTERM'), FIRM_AFTER_MS),
      setTimeout(() => signal('SIGKILL'), KILL_AFTER_MS),
    ];
    await ended;
    timers.forEach(clearTimeout);
  };
  return { pid: child.pid, ended, stop };
}

/** Nothing is left to signal once the last process of the group has gone. */
function signalGroup(leader: number, name: NodeJS.Signals): void {
  try {
    process.kill(-leader, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function onPath(command: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, command))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
