import { chmod, mkdir, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { RobotError } from '../../error/robot-error.js';
import { writeWav } from '../audio/wav.js';
import { KINDS, type Sample } from './sample.js';

export interface SampleLimits {
  readonly clips: number;
  readonly bytes: number;
  /** So much of the disk is left to the robot. */
  readonly leaveFreeBytes: number;
}

interface Kept {
  /** `name/2026-11-26T09-30-12.345Z.wav` */
  readonly file: string;
  readonly bytes: number;
}

/** What this writes; anything else in the folder is somebody's own and stays. */
const OURS = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.wav$/u;
const UNFINISHED = '.part';
const OWNER_ONLY = { folder: 0o700, file: 0o600 };

/** Clips on the disk, bounded, for the owner's eyes alone. One call at a time. */
export class SampleFolder {
  /** The oldest first. */
  #kept: Kept[] = [];

  private constructor(
    private readonly folder: string,
    private readonly limits: SampleLimits,
  ) {}

  /** @throws RobotError `voice.samples-unwritable` */
  static async open(folder: string, limits: SampleLimits): Promise<SampleFolder> {
    const opened = new SampleFolder(folder, limits);
    await writing(folder, async () => {
      for (const path of [folder, ...KINDS.map((kind) => join(folder, kind))]) {
        await mkdir(path, { recursive: true, mode: OWNER_ONLY.folder });
        await chmod(path, OWNER_ONLY.folder);
      }
      opened.#kept = await opened.#found();
    });
    return opened;
  }

  /**
   * @returns the file it is in now, and those that were removed for it
   * @throws RobotError `voice.samples-unwritable`, `voice.samples-no-room`
   */
  async add({ kind, samples }: Sample, at: Date): Promise<{ file: string; dropped: string[] }> {
    const wav = writeWav(samples);
    const file = join(kind, `${at.toISOString().replaceAll(':', '-')}.wav`);
    return writing(this.folder, async () => {
      await this.#needRoom(wav.length);
      const dropped = await this.#dropFor(wav.length);
      await this.#write(file, wav);
      this.#kept.push({ file, bytes: wav.length });
      return { file, dropped };
    });
  }

  async remove(file: string): Promise<void> {
    await writing(this.folder, () => rm(join(this.folder, file), { force: true }));
    this.#kept = this.#kept.filter((kept) => kept.file !== file);
  }

  async #write(file: string, wav: Buffer): Promise<void> {
    const whole = join(this.folder, file);
    const part = whole + UNFINISHED;
    try {
      await writeFile(part, wav, { mode: OWNER_ONLY.file, flag: 'wx' });
      await rename(part, whole);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async #dropFor(bytes: number): Promise<string[]> {
    const dropped: string[] = [];
    for (;;) {
      const oldest = this.#kept[0];
      const total = this.#kept.reduce((sum, kept) => sum + kept.bytes, bytes);
      const fits = this.#kept.length < this.limits.clips && total <= this.limits.bytes;
      if (!oldest || fits) return dropped;
      await this.remove(oldest.file);
      dropped.push(oldest.file);
    }
  }

  async #needRoom(bytes: number): Promise<void> {
    const { bavail, bsize } = await statfs(this.folder);
    if (bavail * bsize - bytes >= this.limits.leaveFreeBytes) return;
    throw new RobotError(
      'voice.samples-no-room',
      `The disk of ${this.folder} is nearly full: recording for training stops. Free some of it, and restart the robot.`,
    );
  }

  async #found(): Promise<Kept[]> {
    const kept: Kept[] = [];
    for (const kind of KINDS) {
      for (const name of await readdir(join(this.folder, kind))) {
        const file = join(kind, name);
        const path = join(this.folder, file);
        if (OURS.test(name)) kept.push({ file, bytes: (await stat(path)).size });
        // Left by a power cut.
        else if (name.endsWith(UNFINISHED) && OURS.test(name.slice(0, -UNFINISHED.length)))
          await rm(path, { force: true });
      }
    }
    return kept.sort((a, b) => basename(a.file).localeCompare(basename(b.file)));
  }
}

async function writing<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof RobotError) throw cause;
    throw new RobotError(
      'voice.samples-unwritable',
      `Cannot keep recordings in ${folder}: recording for training stops. See that the robot's user owns the folder and that its disk has room, and restart the robot.`,
      { cause },
    );
  }
}
