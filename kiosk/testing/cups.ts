import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const CUPSD = '/usr/sbin/cupsd';
const QUEUE = 'document';
const PATIENCE_MS = 20_000;

/** What `apt-get install` wants so that a private CUPS can run; empty when it is there. */
export function missingCups(): string {
  const parts = [CUPSD, '/usr/sbin/lpadmin', '/usr/lib/cups/backend/socket'];
  return parts.every((path) => existsSync(path)) ? '' : 'cups';
}

export interface Cups {
  /** The queue's address. */
  url: string;
  /** The queue stands still, its jobs `pending`. */
  pause(): void;
  resume(): void;
  /** The daemon answers nobody. */
  freeze(): void;
  thaw(): void;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A CUPS of its own, with one queue that hands PDFs as they are to a raw TCP printer. */
export async function startCups(
  printerPort: number,
  errorPolicy: 'stop-printer' | 'retry-job' = 'stop-printer',
): Promise<Cups> {
  const folder = mkdtempSync(join(tmpdir(), 'cups-'));
  const port = await freePort();
  writeSettings(folder, port);
  let daemon: ChildProcess | undefined;

  const server = ['-h', `127.0.0.1:${port}`];
  const tell = (program: string, ...args: string[]) => {
    const { status, stderr } = spawnSync(program, [...server, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  };
  const start = async () => {
    const settings = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
    daemon = spawn(CUPSD, ['-f', ...settings], { stdio: 'ignore' });
    await answers(`http://127.0.0.1:${port}/`);
  };
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    const running = daemon;
    daemon = undefined;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGCONT');
    running.kill(signal);
    await gone;
  };

  await start();
  const device = `socket://127.0.0.1:${printerPort}`;
  const policy = `printer-error-policy=${errorPolicy}`;
  tell('/usr/sbin/lpadmin', '-p', QUEUE, '-v', device, '-m', 'raw', '-E', '-o', policy);
  // A new queue is written to disk half a minute later, and would be gone after a crash.
  await stop();
  await start();
  return {
    url: `http://127.0.0.1:${port}/printers/${QUEUE}`,
    pause: () => tell('/usr/sbin/cupsdisable', QUEUE),
    resume: () => tell('/usr/sbin/cupsenable', QUEUE),
    freeze: () => void daemon?.kill('SIGSTOP'),
    thaw: () => void daemon?.kill('SIGCONT'),
    stop,
    start,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeSettings(folder: string, port: number): void {
  // Started by root, CUPS runs its backends as `lp`, who must get at the folder.
  chmodSync(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  const at = (name: string) => join(folder, name);
  for (const name of ['state', 'cache', 'spool', 'spool/tmp']) mkdirSync(at(name));
  const files = [
    `ServerRoot ${folder}`,
    `StateDir ${at('state')}`,
    `CacheDir ${at('cache')}`,
    `RequestRoot ${at('spool')}`,
    `TempDir ${at('spool/tmp')}`,
    `AccessLog ${at('access_log')}`,
    `ErrorLog ${at('error_log')}`,
    `PageLog ${at('page_log')}`,
    `User ${isRoot ? 'lp' : (process.getuid?.() ?? '')}`,
    `Group ${isRoot ? 'lp' : (process.getgid?.() ?? '')}`,
  ];
  writeFileSync(at('cups-files.conf'), `${files.join('\n')}\n`);
  writeFileSync(at('cupsd.conf'), settingsOf(port));
}

/** Debian's own rules for jobs; only setting up the queue needs no password here. */
function settingsOf(port: number): string {
  const rule = (operations: string, who: string) =>
    `<Limit ${operations}>\n${who}Order deny,allow\n</Limit>\n`;
  return `
Listen 127.0.0.1:${port}
Browsing No
LogLevel warn
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  ${rule('Cancel-Job CUPS-Authenticate-Job', 'Require user @OWNER @SYSTEM\n')}
  ${rule('All', '')}
</Policy>
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const reached = await fetch(url).then(
      () => true,
      () => false,
    );
    if (reached) return;
    if (performance.now() > until) throw new Error(`CUPS does not answer at ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
