import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Files {
  book: Buffer;
  wal: Buffer;
}

/**
 * The kiosk's disk as a fault sees it. The journal is synchronous: what a write has returned from is on
 * the disk. What the power takes is the write under way, of which any first part may be there.
 */
export class Disk {
  /** As the last write that returned left it, and the one before. */
  private now: Files | undefined;
  private before: Files | undefined;

  constructor(private readonly data: string) {}

  /** The kiosk stands still meanwhile. */
  pass(point: string): void {
    if (!point.startsWith('after journal ')) return;
    this.before = this.now;
    this.now = this.read();
  }

  /** Of the last write, whose return the dead kiosk never saw, only a part is on the disk. */
  tear(part: number): void {
    const { before, now } = this;
    if (!before || !now) return;
    // SQLite moves lines from the log to the book only when the log is safe.
    const moving = !before.book.equals(now.book);
    if (moving) writeFileSync(this.file(''), torn(before.book, now.book, part));
    else writeFileSync(this.file('-wal'), torn(before.wal, now.wal, part));
    this.now = this.read();
  }

  /** No file of this process grows beyond the journal's log any more, but for a few bytes. */
  fill(pid: number, bytesLeft: number): void {
    limit(pid, `${this.read().wal.length + bytesLeft}`);
  }

  free(pid: number): void {
    limit(pid, 'unlimited');
  }

  private read(): Files {
    const bytes = (end: string) =>
      existsSync(this.file(end)) ? readFileSync(this.file(end)) : Buffer.alloc(0);
    return { book: bytes(''), wal: bytes('-wal') };
  }

  private file(end: string): string {
    return join(this.data, `journal.sqlite${end}`);
  }
}

function torn(before: Buffer, now: Buffer, part: number): Buffer {
  let same = 0;
  while (same < now.length && before[same] === now[same]) same += 1;
  const end = same + Math.round((now.length - same) * part);
  return Buffer.concat([now.subarray(0, end), before.subarray(end)]);
}

/** The soft limit only, so that it can be lifted again. */
function limit(pid: number, size: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`]);
  if (status !== 0) throw new Error(`prlimit: ${stderr.toString()}`);
}
