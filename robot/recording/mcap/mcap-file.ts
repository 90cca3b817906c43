import { open, unlink, type FileHandle } from 'node:fs/promises';
import { RobotError } from '../../error/robot-error.js';
import { loadZstd, type Compress } from './compression.js';
import { McapEncoder, type ChannelInfo } from './encoder.js';

/** A chunk is written when it has come to this, or at the next `flush`. */
const CHUNK_BYTES = 256 * 1024;
/** A disk that is further behind than this does not keep up. */
const MOST_PENDING_BYTES = 32 * 1024 * 1024;
/** Written is not yet on the disk: a robot may be switched off at any time. */
const SYNC_EVERY_MS = 5_000;

export interface McapFileOptions {
  readonly path: string;
  readonly library: string;
  /** Called once; the file takes nothing more. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * An MCAP file being written. Calls return at once and in order; encoding and compressing a chunk
 * takes a millisecond or two of this thread, everything on the disk is done by others.
 */
export class McapFile {
  readonly #encoder = new McapEncoder();
  #work: Promise<void>;
  #handle: FileHandle | undefined;
  #compress: Compress | undefined;
  #written = 0;
  #flushAsked = false;
  #syncedAtMs = performance.now();
  #over = false;

  constructor(private readonly options: McapFileOptions) {
    this.#work = this.#begin().catch((error: unknown) => this.#fail(error));
  }

  /** Bytes of the file so far. */
  get size(): number {
    return this.#written;
  }

  addChannel(channel: ChannelInfo): number {
    return this.#encoder.addChannel(channel);
  }

  /** @param timeS seconds of the graph's clock */
  add(channel: number, timeS: number, data: Uint8Array): void {
    if (this.#over) return;
    this.#encoder.add(channel, toNanoseconds(timeS), data);
    if (this.#encoder.pending > MOST_PENDING_BYTES) {
      this.#fail(new RobotError('recording.too-slow', 'the disk does not keep up'));
    } else if (this.#encoder.pending > CHUNK_BYTES) this.flush();
  }

  metadata(name: string, entries: Readonly<Record<string, string>>): void {
    this.#then(() => this.#write(this.#encoder.metadata(name, entries)));
  }

  /** Writes what has come so far, so that it can be read even if the process is killed. */
  flush(): void {
    if (this.#flushAsked) return;
    this.#flushAsked = true;
    this.#then(async () => {
      this.#flushAsked = false;
      await this.#writeChunk();
      if (performance.now() - this.#syncedAtMs < SYNC_EVERY_MS) return;
      this.#syncedAtMs = performance.now();
      await this.#handle?.datasync();
    });
  }

  /** Writes the rest and the index. Never rejects: a failure goes to `onFailure`. @returns all is written */
  async close(): Promise<boolean> {
    this.#then(async () => {
      await this.#writeChunk();
      await this.#write(this.#encoder.end());
      await this.#handle?.datasync();
    });
    await this.#work;
    const whole = !this.#over;
    this.#over = true;
    await this.#handle?.close().catch(() => undefined);
    const empty = this.#handle !== undefined && this.#written === 0;
    if (empty) await unlink(this.options.path).catch(() => undefined);
    this.#handle = undefined;
    return whole;
  }

  async #begin(): Promise<void> {
    const { path, library } = this.options;
    this.#handle = await open(path, 'wx');
    await this.#write(this.#encoder.header({ profile: 'ros2', library }));
    this.#compress = await loadZstd();
  }

  async #writeChunk(): Promise<void> {
    if (this.#compress) await this.#write(this.#encoder.flush(this.#compress));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length && this.#handle;) {
      const { bytesWritten } = await this.#handle.write(bytes, done);
      done += bytesWritten;
    }
    this.#written += bytes.length;
  }

  #then(step: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#over ? undefined : step()))
      .catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.options.onFailure(error);
  }
}

function toNanoseconds(seconds: number): bigint {
  const whole = Math.floor(seconds);
  return BigInt(whole) * 1_000_000_000n + BigInt(Math.round((seconds - whole) * 1e9));
}
