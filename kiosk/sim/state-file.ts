import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A simulated machine's own memory: it survives a restart of the kiosk, as a real machine would. */
export interface StateFile<T> {
  read(): T;
  write(state: T): void;
}

/** @param file null keeps the state in memory only */
export function openStateFile<S extends z.ZodType>(
  file: string | null,
  schema: S,
  initial: z.infer<S>,
): StateFile<z.infer<S>> {
  let state = file === null ? initial : (load(file, schema) ?? initial);
  return {
    read: () => state,
    write: (next) => {
      state = next;
      if (file === null) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(next, null, 1));
      renameSync(`${file}.new`, file);
    },
  };
}

function load<S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A simulated machine without a readable memory starts as new.
    return undefined;
  }
}
