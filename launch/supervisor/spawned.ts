import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const LOG_LIMIT_BYTES = 20 * 1024 * 1024;
const TAIL_BYTES = 4_096;
const LAST_LINES = 5;

export interface Command {
  readonly id: string;
  /** Absolute path of the process's main.js. */
  readonly main: string;
  readonly args: readonly string[];
  /** Its output goes here; a full file is kept as `<log>.1`. */
  readonly log: string;
}

export interface Spawned {
  readonly pid: number | undefined;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
}

/**
 * Starts one process; `onExit` is called once, also when it could not be started. It writes its log
 * itself, so that its last words are kept even when the supervisor goes first.
 */
export function spawnProcess(command: Command, onExit: (reason: string) => void): Spawned {
  const log = openLog(command.log);
  const wrapper = fileURLToPath(new URL('./child.js', import.meta.url));
  const child = spawn(process.execPath, [wrapper, command.main, ...command.args], {
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  let ended = false;
  const end = (reason: string) => {
    if (ended) return;
    ended = true;
    onExit(reason);
  };
  child.once('error', (error) => end(error.message));
  child.once('exit', (code, signal) => {
    end(signal ? `signal ${signal}` : `exit status ${code ?? 'unknown'}`);
  });
  return { pid: child.pid, kill: (signal) => void child.kill(signal) };
}

function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

/** The last lines of a log, for a person who asks why a process died; empty when there is none. */
export function lastLines(file: string): string[] {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const length = Math.min(size, TAIL_BYTES);
  if (length === 0) return [];
  const bytes = Buffer.alloc(length);
  const log = openSync(file, 'r');
  try {
    readSync(log, bytes, 0, length, size - length);
  } finally {
    closeSync(log);
  }
  const lines = bytes.toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').slice(-LAST_LINES);
}
