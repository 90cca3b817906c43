import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** One question with what a sensible person at the information desk would answer. */
export const Asked = z.strictObject({
  /** Ids, any of which is right. */
  expected: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).min(1),
  language: z.enum(['ko', 'en', 'zh', 'ja']),
  style: z.string().regex(/^[a-z][a-z-]*$/),
  question: z.string(),
});
export type Asked = z.infer<typeof Asked>;

export const SETS = ['development', 'held-out'] as const;
export type SetName = (typeof SETS)[number];

/** The folder of a set, whether this runs from the sources or compiled; undefined when there is none. */
export function setFolder(name: SetName): string | undefined {
  const folders = [`./${name}`, `../../../../test/bench/ask/${name}`].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return folders.find((folder) => existsSync(`${folder}/questions.tsv`));
}

/** @throws Error naming the line of the first row that is no question */
export async function readSet(folder: string): Promise<Asked[]> {
  const file = `${folder}/questions.tsv`;
  const [, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return rows.map((row, index) => {
    const [ids = '', language, style, question] = row.split('\t');
    const parsed = Asked.safeParse({ expected: ids.split('|'), language, style, question });
    if (parsed.success) return parsed.data;
    throw new Error(`${file}:${index + 2} ${z.prettifyError(parsed.error)}`);
  });
}
