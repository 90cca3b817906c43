import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { parseDirectory, type Directory } from '../places/index.js';
import { startUnderstanding, type Understanding, type UnderstandingOptions } from './index.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** A model of the same form as public ones; `HAENGBOK_UNDERSTANDING=<folder>` runs this on another. */
const OTHER = process.env['HAENGBOK_UNDERSTANDING'];
if (!OTHER)
  console.log('No public sentence-embedding model is tried: HAENGBOK_UNDERSTANDING is not set.');
const MODEL = OTHER ?? join(ROOT, 'models/understanding/test');
const PLACES = join(ROOT, 'maps/ok-center/places.yaml');
const PATIENCE_MS = 20_000;
const FEW = ['resident-register', 'passport-apply', 'move-in', 'death-report', 'parking-lot'];

const scratch = mkdtempSync(join(tmpdir(), 'understanding-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const open: Understanding[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

async function directory(): Promise<Directory> {
  const parsed = parseDirectory(await readFile(PLACES, 'utf8'), PLACES);
  if (!parsed.ok) throw new Error('the directory of the demonstration is damaged');
  const { services, places } = parsed.directory;
  const isOneOf = ({ id }: { id: string }) => FEW.includes(id);
  return {
    ...parsed.directory,
    services: services.filter(isOneOf),
    places: places.filter(isOneOf),
    elsewhere: [],
  };
}

async function started(options: Partial<UnderstandingOptions> = {}): Promise<Understanding> {
  const all = { folder: MODEL, directory: await directory(), limit: PATIENCE_MS, ...options };
  const understanding = startUnderstanding(all);
  open.push(understanding);
  return understanding;
}

/** A copy of the model with one file changed. */
function changed(name: string, file: string, content: string): string {
  const folder = join(scratch, name);
  cpSync(MODEL, folder, { recursive: true });
  writeFileSync(join(folder, file), content);
  return folder;
}

describe('a sentence-embedding model', () => {
  it('finds what is asked for nearer than the rest, in [-1, 1]', async () => {
    const understanding = await started();
    await understanding.ready;
    const nearest = async (question: string) => {
      const near = (await understanding.near(question)) ?? new Map<string, number>();
      for (const value of near.values()) expect(Math.abs(value)).toBeLessThanOrEqual(1);
      return [...near].sort(([, a], [, b]) => b - a)[0]?.[0];
    };
    expect(await nearest('주민등록등본 한 통 떼러 왔어요')).toBe('resident-register');
    expect(await nearest('여권을 새로 만들고 싶어요')).toBe('passport-apply');
    expect(await nearest('I would like to apply for a passport')).toBe('passport-apply');
  });

  it('sees a name as near to itself as can be', async () => {
    const few = await directory();
    const [service] = few.services;
    const alone = { ...few, places: [], services: few.services.slice(0, 1) };
    const text = service?.name.ko ?? '';
    const words = { ko: [], en: [], zh: [], ja: [] };
    const named = { ...alone, services: alone.services.map((one) => ({ ...one, words })) };
    const understanding = await started({ directory: named });
    await understanding.ready;
    const same = (await understanding.near(text))?.get(service?.id ?? '') ?? 0;
    const other = (await understanding.near('강아지가 밤새 짖어요'))?.get(service?.id ?? '') ?? 0;
    expect(same).toBeGreaterThan(0.85);
    expect(same).toBeGreaterThan(other);
  });

  it('takes whatever people type', async () => {
    const understanding = await started();
    await understanding.ready;
    for (const text of ['', ' ', '🙂🙃🙂', '\u0000\ud800', '등본 '.repeat(50_000), '<s></s>']) {
      const near = await understanding.near(text);
      for (const value of near?.values() ?? []) expect(Number.isFinite(value)).toBe(true);
    }
    expect((await understanding.near('여권'))?.size).toBeGreaterThan(1);
  });
});

describe('vectors of the directory', () => {
  it('are kept, and made anew for another directory or when they are damaged', async () => {
    const cache = join(scratch, 'cache');
    const kept = async (options: Partial<UnderstandingOptions> = {}) => {
      const understanding = await started({ cache, ...options });
      const { kept: were } = await understanding.ready;
      const near = await understanding.near('여권 만들기');
      await understanding.close();
      return { were, near };
    };
    const first = await kept();
    const second = await kept();
    expect([first.were, second.were]).toEqual([false, true]);
    expect(second.near).toEqual(first.near);
    const [file = ''] = readdirSync(cache);
    writeFileSync(join(cache, file), 'abc');
    expect((await kept()).were).toBe(false);
    const few = await directory();
    expect((await kept({ directory: { ...few, places: [] } })).were).toBe(false);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(existsSync(join(cache, file))).toBe(false);
  });
});

describe('a model that is not whole', () => {
  it('is named with what to do, before anything starts', async () => {
    await expect(started({ folder: scratch })).rejects.toMatchObject({
      code: 'understanding.model-missing',
      message: expect.stringContaining('models install') as string,
    });
    const described = changed('described', 'model.json', '{}');
    await expect(started({ folder: described })).rejects.toMatchObject({
      code: 'understanding.model-broken',
    });
    const gone = changed('gone', 'model.json', await readFile(join(MODEL, 'model.json'), 'utf8'));
    rmSync(join(gone, 'tokenizer.json'));
    await expect(started({ folder: gone })).rejects.toMatchObject({
      code: 'understanding.model-broken',
    });
  });

  it.each([
    ['model.onnx', 'no network at all'],
    ['tokenizer.json', '{"model":{"type":"none"}}'],
    ['tokenizer.json', 'not JSON'],
  ])('is found out by loading it: %s of %s', async (file, content) => {
    const folder = changed(`damaged-${content.length}`, file, content);
    const understanding = await started({ folder });
    await expect(understanding.ready).rejects.toMatchObject({
      code: 'understanding.model-broken',
      message: expect.stringContaining('Install it again') as string,
    });
    expect(await understanding.near('여권')).toBeNull();
  });

  it('is found out when its network is none of sentences', async () => {
    const head = join(ROOT, 'models/recogniser/demo/joiner.onnx');
    const folder = changed('shape', 'model.onnx', '');
    cpSync(head, join(folder, 'model.onnx'));
    const understanding = await started({ folder });
    await expect(understanding.ready).rejects.toMatchObject({
      message: expect.stringContaining('sentence encoders do not have') as string,
    });
  });
});

describe('a process that fails', () => {
  it('leaves a question without an answer, and starts again for the next ones', async () => {
    const before = new Set(await childrenOfThisProcess());
    const understanding = await started({ retry: 0 });
    await understanding.ready;
    const [child = 0] = (await childrenOfThisProcess()).filter((pid) => !before.has(pid));
    process.kill(child, 'SIGSTOP');
    const asked = understanding.near('여권');
    process.kill(child, 'SIGKILL');
    expect(await asked).toBeNull();
    await expect.poll(() => understanding.near('여권'), { timeout: PATIENCE_MS }).not.toBeNull();
  });

  it('keeps nobody waiting while it hangs', async () => {
    const before = new Set(await childrenOfThisProcess());
    const understanding = await started({ limit: 50 });
    await understanding.ready;
    const [child = 0] = (await childrenOfThisProcess()).filter((pid) => !before.has(pid));
    process.kill(child, 'SIGSTOP');
    expect(await understanding.near('여권')).toBeNull();
    process.kill(child, 'SIGKILL');
  });

  it('answers nothing before it is ready, and ends when told to', async () => {
    const before = new Set(await childrenOfThisProcess());
    const understanding = await started();
    expect(await understanding.near('여권')).toBeNull();
    await understanding.ready;
    await understanding.close();
    expect(await understanding.near('여권')).toBeNull();
    expect((await childrenOfThisProcess()).filter((pid) => !before.has(pid))).toEqual([]);
  });
});

async function childrenOfThisProcess(): Promise<number[]> {
  const threads = await readdir('/proc/self/task');
  const lists = await Promise.all(
    // A thread may have ended since they were listed.
    threads.map((thread) => readFile(`/proc/self/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}
