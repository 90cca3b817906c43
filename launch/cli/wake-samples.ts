import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { RATE_HZ, readWav, SAMPLE_KINDS } from '../../robot/voice/index.js';
import { LaunchError } from '../launch-error.js';

export interface SampleCounts {
  readonly kinds: readonly {
    readonly kind: (typeof SAMPLE_KINDS)[number];
    readonly clips: number;
    readonly minutes: number;
  }[];
  /** Paths in the folder. */
  readonly unreadable: readonly string[];
}

/** @throws LaunchError `wake.no-samples` */
export async function countSamples(folder: string): Promise<SampleCounts> {
  const unreadable: string[] = [];
  const kinds = [];
  for (const kind of SAMPLE_KINDS) {
    const seconds: number[] = [];
    for (const name of await wavFiles(path.join(folder, kind))) {
      const file = path.join(kind, name);
      try {
        seconds.push(readWav(await readFile(path.join(folder, file))).length / RATE_HZ);
      } catch {
        unreadable.push(file);
      }
    }
    const minutes = seconds.reduce((sum, one) => sum + one, 0) / 60;
    kinds.push({ kind, clips: seconds.length, minutes });
  }
  if (unreadable.length === 0 && kinds.every(({ clips }) => clips === 0)) {
    throw new LaunchError(
      'wake.no-samples',
      `${folder} holds no recordings: name/*.wav and other/*.wav are looked for.`,
    );
  }
  return { kinds, unreadable };
}

async function wavFiles(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.wav')).sort();
}
