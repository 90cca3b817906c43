import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readModel } from '../../robot/voice/recognition/model.js';
import { createSherpaVoice } from '../../robot/voice/index.js';
import { writeToneVoice } from '../../robot/voice/synthesis/testing/tone-voice.js';
import { httpSource } from './http-source.js';
import { install } from './install.js';
import { modelFolder } from './installed.js';
import type { ModelFile, PublicModel } from './manifest.js';
import { serveFiles, tagOf, type Answer, type FileServer } from './testing/file-server.js';
import { sha256Of } from './hash.js';
import { verifyPublic } from './verify.js';

const BIG = randomBytes(600_000);
const TOKENS = randomBytes(2_000);
const HALF = 300_000;

let data: string;
let server: FileServer;
let folder: string;
let model: PublicModel;
let never: AbortSignal;

beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'models-'));
  server = await serveFiles({ 'model.onnx': BIG, 'tokens.txt': TOKENS });
  folder = modelFolder(data, 'test-ko');
  model = {
    name: 'test-ko',
    purpose: 'recognise',
    languages: ['ko'],
    licence: 'MIT',
    terms: '',
    note: 'for a test',
    page: 'https://example.org/test-ko',
    sources: [server.url],
    files: [await fileOf('model.onnx', BIG), await fileOf('tokens.txt', TOKENS)],
    model: { kind: 'ctc', model: 'model.onnx', tokens: 'tokens.txt' },
  };
  never = new AbortController().signal;
});

afterEach(async () => {
  await server.close();
  await rm(data, { recursive: true, force: true });
});

async function fileOf(name: string, content: Buffer): Promise<ModelFile> {
  const file = path.join(data, name);
  await writeFile(file, content);
  return { path: name, size: content.length, sha256: await sha256Of(file) };
}

const fetchAll = (changed: Partial<PublicModel> = {}, from?: string) =>
  install(
    { ...model, ...changed },
    { data, signal: never, ...(from === undefined ? {} : { from }) },
  );

const isThere = (name: string) =>
  stat(path.join(folder, name)).then(
    () => true,
    () => false,
  );

const PART = 'model.onnx.part';

/** The first half, and then the line is cut. */
const cutOff: Answer = (_request, response, content) => {
  response.writeHead(200, { etag: tagOf(content), 'content-length': content.length });
  response.write(content.subarray(0, HALF), () => response.destroy());
};

async function interrupted(): Promise<number> {
  server.next.push(cutOff);
  await expect(fetchAll()).rejects.toMatchObject({ code: 'models.interrupted' });
  const { size } = await stat(path.join(folder, PART));
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThan(BIG.length);
  server.asked.length = 0;
  return size;
}

async function expectWhole(): Promise<void> {
  expect(BIG.equals(await readFile(path.join(folder, 'model.onnx')))).toBe(true);
  const left = ['installed.json', 'model.json', 'model.onnx', 'tokens.txt'];
  expect((await readdir(folder)).sort()).toEqual(left);
}

describe('installing a model', () => {
  it('leaves a folder that the robot can name as its recogniser, and a record of what came', async () => {
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }) => seen.push(done);
    const { installed } = await install(model, { data, signal: never, onProgress });
    await expectWhole();
    expect(readModel(folder)).toMatchObject({ kind: 'ctc', name: 'test-ko', licence: 'MIT' });
    expect(seen.at(-1)).toBe(BIG.length + TOKENS.length);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(installed).toMatchObject({ source: server.url, files: [{ known: 'published' }, {}] });
    expect((await verifyPublic(model, data))?.map(({ state }) => state)).toEqual([
      'right',
      'right',
    ]);
  });

  it('fetches nothing twice, and repairs what is damaged', async () => {
    await fetchAll();
    await writeFile(path.join(folder, 'tokens.txt'), 'damaged');
    expect((await verifyPublic(model, data))?.[1]).toMatchObject({ state: 'different' });
    server.asked.length = 0;
    await fetchAll();
    expect(server.asked).toEqual(['tokens.txt']);
    await expectWhole();
  });

  it('goes on where the line was cut', async () => {
    const from = await interrupted();
    await fetchAll();
    expect(server.asked[0]).toBe(`model.onnx bytes=${from}-`);
    await expectWhole();
  });

  it('starts over when the server has another version by now', async () => {
    await interrupted();
    await writeFile(path.join(folder, `${PART}.tag`), '"of last year"');
    await fetchAll();
    await expectWhole();
  });

  it('starts over where a server ignores ranges, or gives another part', async () => {
    await interrupted();
    const ignoring: Answer = (_request, response, content) => response.end(content);
    server.next.push(ignoring);
    await fetchAll();
    await expectWhole();

    await rm(folder, { recursive: true });
    await interrupted();
    server.next.push((_request, response, content) => {
      const range = `bytes 5-${content.length - 1}/${content.length}`;
      response.writeHead(206, { 'content-range': range }).end(content.subarray(5));
    });
    await fetchAll();
    expect(server.asked.slice(0, 2)).toEqual([expect.stringContaining('bytes='), 'model.onnx']);
    await expectWhole();
  });

  it('starts over when the server says that there is no such range', async () => {
    await interrupted();
    server.next.push((_request, response) => response.writeHead(416).end());
    await fetchAll();
    await expectWhole();
  });

  it('takes a body that ends early for what it is, also without a length', async () => {
    server.next.push((_request, response, content) => {
      response.writeHead(200, { etag: tagOf(content) }).end(content.subarray(0, HALF));
    });
    await expect(fetchAll()).rejects.toMatchObject({
      code: 'models.interrupted',
      message: expect.stringContaining(`${HALF} of ${BIG.length}`) as string,
    });
    await fetchAll();
    expect(server.asked[1]).toBe(`model.onnx bytes=${HALF}-`);
    await expectWhole();
  });

  it('removes a file that is not the published one, and says so', async () => {
    server.files.set('model.onnx', randomBytes(BIG.length));
    await expect(fetchAll()).rejects.toMatchObject({
      code: 'models.wrong-hash',
      message: expect.stringContaining('has been removed') as string,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses another size before and while it loads', async () => {
    server.files.set('model.onnx', randomBytes(BIG.length + 1));
    await expect(fetchAll()).rejects.toMatchObject({ code: 'models.wrong-size' });
    server.next.push((_request, response, content) => {
      response.write(content);
      response.end(content);
    });
    await expect(fetchAll()).rejects.toMatchObject({ code: 'models.wrong-size' });
    expect(await isThere(PART)).toBe(false);
  });

  it('follows redirections, and keeps the range on the way', async () => {
    const from = await interrupted();
    const elsewhere: Answer = (_request, response) =>
      response.writeHead(302, { location: `${server.url}store/model.onnx` }).end();
    server.next.push(elsewhere);
    await fetchAll();
    expect(server.asked[1]).toBe(`model.onnx bytes=${from}-`);
    await expectWhole();
  });

  it.each([
    [404, 'not there any more'],
    [403, 'not open'],
    [503, 'Try again later'],
  ])('says what HTTP %i means, and how to bring the files by hand', async (status, words) => {
    server.next.push((_request, response) => response.writeHead(status).end());
    await expect(fetchAll()).rejects.toMatchObject({
      code: 'models.refused',
      message: expect.stringMatching(new RegExp(`${words}.*--from`, 's')) as string,
    });
  });

  it('says without a network which files to bring', async () => {
    await server.close();
    await expect(fetchAll()).rejects.toMatchObject({
      code: 'models.offline',
      message: expect.stringMatching(/ECONNREFUSED.*\/tokens\.txt.*--from/s) as string,
    });
    const sources = ['http://no-such-host.invalid/'];
    await expect(fetchAll({ sources })).rejects.toMatchObject({ code: 'models.offline' });
  });

  it('takes the next source when the first is away', async () => {
    const { installed } = await fetchAll({ sources: ['http://127.0.0.1:1/', server.url] });
    expect(installed.source).toBe(server.url);
    await expectWhole();
  });

  it('gives a server up that falls silent', async () => {
    server.next.push((_request, response, content) => response.write(content.subarray(0, 10)));
    const { chunks } = await httpSource(server.url, 100).open('model.onnx', undefined, never);
    const readAll = async () => {
      for await (const chunk of chunks) expect(chunk.length).toBe(10);
    };
    await expect(readAll()).rejects.toMatchObject({
      code: 'models.interrupted',
      message: expect.stringContaining('fell silent') as string,
    });
    server.next.push(() => undefined);
    await expect(httpSource(server.url, 100).open('tokens.txt', undefined, never)).rejects.toThrow(
      'fell silent',
    );
  });

  it('keeps what has arrived when it is stopped', async () => {
    const stop = new AbortController();
    server.next.push((_request, response, content) => {
      response.writeHead(200, { etag: tagOf(content), 'content-length': content.length });
      response.write(content.subarray(0, HALF));
    });
    const onProgress = ({ done }: { done: number }) => {
      if (done === HALF) stop.abort();
    };
    const stopped = install(model, { data, signal: stop.signal, onProgress });
    await expect(stopped).rejects.toMatchObject({ code: 'models.stopped' });
    await fetchAll();
    expect(server.asked[1]).toBe(`model.onnx bytes=${HALF}-`);
    await expectWhole();
  });

  it('lets one at a time work on it, and is not held up by one that was killed', async () => {
    server.next.push(() => undefined);
    const stop = new AbortController();
    const first = install(model, { data, signal: stop.signal });
    await expect.poll(() => server.asked.length).toBe(1);
    await expect(fetchAll()).rejects.toMatchObject({ code: 'models.busy' });
    stop.abort();
    await expect(first).rejects.toMatchObject({ code: 'models.stopped' });

    const killed = spawn(process.execPath, ['-e', '']);
    await once(killed, 'exit');
    await writeFile(path.join(folder, 'installing.pid'), String(killed.pid));
    await fetchAll();
    await expectWhole();
  });

  it('looks for space first', async () => {
    const [big] = model.files;
    const files = [
      { ...big, path: 'model.onnx', size: 1e15, sha256: null },
      ...model.files.slice(1),
    ];
    await expect(fetchAll({ files })).rejects.toMatchObject({
      code: 'models.no-space',
      message: expect.stringContaining('--data') as string,
    });
    expect(server.asked).toEqual([]);
  });

  it('says that the folder cannot be written', async () => {
    await writeFile(path.join(data, 'models'), 'a file where a folder should be');
    await expect(fetchAll()).rejects.toMatchObject({ code: 'models.unwritable' });
  });
});

describe('installing a voice', () => {
  it('leaves a folder that speaks', async () => {
    const made = path.join(data, 'made');
    await mkdir(made);
    writeToneVoice(made);
    const files: ModelFile[] = [];
    const roles = { model: 'model.onnx', tokens: 'tokens.txt', lexicon: 'lexicon.txt' };
    for (const name of Object.values(roles)) {
      const content = await readFile(path.join(made, name));
      server.files.set(name, content);
      files.push(await fileOf(name, content));
    }
    const description = { kind: 'vits', languages: ['ko'], files: roles };
    await fetchAll({ purpose: 'speak', files, model: description });
    const voice = createSherpaVoice(folder);
    const said = await voice.speak('안녕하세요', { language: 'ko', pace: 1 });
    expect(said.length).toBeGreaterThan(0);
    await voice.close();
  });
});

describe('a file whose hash nobody publishes', () => {
  it('is trusted as it came first, and from then on no other', async () => {
    const files = model.files.map((file) => ({ ...file, sha256: null }));
    const { installed } = await fetchAll({ files });
    expect(installed.files).toEqual(
      model.files.map(({ path: name, sha256 }) => ({ path: name, sha256, known: 'first-use' })),
    );
    await writeFile(path.join(folder, 'tokens.txt'), 'damaged');
    expect((await verifyPublic({ ...model, files }, data))?.[1]?.state).toBe('different');
    server.files.set('tokens.txt', randomBytes(TOKENS.length));
    await expect(fetchAll({ files })).rejects.toMatchObject({ code: 'models.wrong-hash' });
  });
});

describe('bringing files by hand', () => {
  it('takes them from a folder, checked as ever', async () => {
    await server.close();
    await fetchAll({}, data);
    await expectWhole();
    await rm(folder, { recursive: true });
    await writeFile(path.join(data, 'tokens.txt'), randomBytes(TOKENS.length));
    await expect(fetchAll({}, data)).rejects.toMatchObject({ code: 'models.wrong-hash' });
  });

  it('names the file that is missing there', async () => {
    const empty = path.join(data, 'empty');
    await mkdir(empty);
    await expect(fetchAll({}, empty)).rejects.toThrow(path.join(empty, 'model.onnx'));
  });

  it('takes another address, with or without a slash at its end', async () => {
    const sources = ['http://127.0.0.1:1/'];
    await fetchAll({ sources }, `${server.url}mirror`);
    await expectWhole();
  });
});
