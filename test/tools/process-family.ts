import { readdir, readFile } from 'node:fs/promises';

const PAGE_BYTES = 4096;
const MEGABYTE = 1024 * 1024;

/** Process ids of the children that a process started and that still run. */
export async function childrenOf(pid: number | 'self'): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`);
  const lists = await Promise.all(
    // A thread may have ended since they were listed.
    threads.map((thread) =>
      readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''),
    ),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

/** Resident memory of this process and its children, MB: models live outside the heap. */
export async function residentMb(): Promise<number> {
  const family: (number | 'self')[] = ['self', ...(await childrenOf('self'))];
  const sizes = await Promise.all(
    family.map(async (pid) => {
      const size = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
      const [, resident = '0'] = size.split(' ');
      return (Number(resident) * PAGE_BYTES) / MEGABYTE;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
