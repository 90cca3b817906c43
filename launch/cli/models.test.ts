import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { haengbok } from '../../test/tools/command.js';
import { sha256Of } from '../models/hash.js';
import { serveFiles, tagOf, type FileServer } from '../models/testing/file-server.js';
import { DEMO_RECOGNISER } from '../voice-files.js';

/** The demonstration model under another name: a real one, as from far away. */
const FILES = ['encoder.onnx', 'decoder.onnx', 'joiner.onnx', 'tokens.txt'];
const BIN = fileURLToPath(new URL('../bin/haengbok.js', import.meta.url));

let data: string;
let server: FileServer;
let options: string[];
let bytes: number;

beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'models-cli-'));
  const held: Record<string, Buffer> = {};
  for (const name of FILES) held[name] = await readFile(path.join(DEMO_RECOGNISER, name));
  server = await serveFiles(held);
  const files = await Promise.all(
    FILES.map(async (name) => {
      const file = path.join(DEMO_RECOGNISER, name);
      return { path: name, size: (await stat(file)).size, sha256: await sha256Of(file) };
    }),
  );
  bytes = files.reduce((sum, { size }) => sum + size, 0);
  const networks = { encoder: 'encoder.onnx', decoder: 'decoder.onnx', joiner: 'joiner.onnx' };
  const model = { kind: 'transducer', ...networks, tokens: 'tokens.txt' };
  const about = { name: 'far-ko', purpose: 'recognise', languages: ['ko'], licence: 'Own licence' };
  const source = { page: 'https://example.org/', sources: [server.url] };
  const terms = 'Not for sale.';
  const manifest = path.join(data, 'manifest.json');
  await writeFile(
    manifest,
    JSON.stringify({ public: [{ ...about, ...source, terms, files, model }] }),
  );
  options = ['--data', data, '--manifest', manifest];
});

afterEach(async () => {
  await server.close();
  await rm(data, { recursive: true, force: true });
});

const models = (...args: string[]) => haengbok(['models', ...args, ...options]);
const parse = (line: string) => JSON.parse(line) as Record<string, unknown>;

describe('haengbok models', { timeout: 120_000 }, () => {
  it('installs what the recogniser then runs on, naming its licence and the setting', async () => {
    expect((await models('list')).stdout).toContain('far-ko  [not installed]');
    const { status, stdout, stderr } = await models('install', 'far');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Licence: Own licence. Not for sale.');
    const folder = path.join(data, 'models', 'far-ko');
    expect(stdout).toContain(`  voice:\n    recogniser: ${folder}`);
    expect((await models('list')).stdout).toContain(`far-ko  [installed in ${folder}]`);

    const wav = path.join(data, 'silence.wav');
    await haengbok(['say', '네', '-o', wav]);
    const heard = await haengbok(['listen', wav, '--touch', '--model', folder]);
    expect(heard).toMatchObject({ status: 0, stdout: expect.stringContaining('far-ko') as string });
  });

  it('verifies, and repairs what is not right', async () => {
    const installed = parse((await models('install', 'far-ko', '--json')).stdout);
    expect(installed).toMatchObject({
      name: 'far-ko',
      setting: { voice: {} },
      files: [{}, {}, {}, {}],
    });
    expect((await models('verify')).stdout).toContain('ok   far-ko');
    await writeFile(path.join(data, 'models', 'far-ko', 'tokens.txt'), 'damaged');
    const right = { state: 'right' };
    const { status, stdout } = await models('verify', 'far-ko', '--json');
    expect(status).toBe(1);
    expect(parse(stdout)).toMatchObject({
      ok: false,
      models: [{ name: 'far-ko', files: [right, right, right, { state: 'different' }] }],
    });
    expect((await models('verify')).stdout).toContain('npx haengbok models install far-ko');
    await models('install', 'far-ko');
    expect(await models('verify')).toMatchObject({ status: 0 });
  });

  it('says what is not there', async () => {
    const unknown = await models('install', 'klingon');
    expect(unknown).toMatchObject({ status: 1, stdout: '' });
    expect(unknown.stderr).toContain('There is no model "klingon": far-ko.');
    expect((await models('verify', 'far-ko')).stderr).toContain('is not installed');
    expect((await haengbok(['models', 'list', '--manifest', '/no/such'])).status).toBe(1);
  });

  it('lists the project’s models and the public ones as JSON', async () => {
    const listed = JSON.parse(
      (await haengbok(['models', 'list', '--json', '--data', data])).stdout,
    ) as { name: string; state: string; licence: string; size: number }[];
    const states = Object.fromEntries(listed.map(({ name, state }) => [name, state]));
    expect(states).toMatchObject({
      'haengbok-demo-ko': 'included',
      'haengbok-wake-ko': 'included',
      'sherpa-onnx-zipformer-korean-2024-06-24': 'absent',
    });
    for (const { licence, size } of listed) {
      expect(licence).not.toBe('');
      expect(size).toBeGreaterThan(0);
    }
  });

  it('can be interrupted with Ctrl-C, and goes on', async () => {
    server.next.push((_request, response, content) => {
      response.writeHead(200, { etag: tagOf(content), 'content-length': content.length });
      response.write(content.subarray(0, 1_000_000));
    });
    const child = spawn(process.execPath, [BIN, 'models', 'install', 'far-ko', ...options]);
    const part = path.join(data, 'models', 'far-ko', 'encoder.onnx.part');
    const sizeOfPart = async () => (await stat(part).catch(() => undefined))?.size;
    await expect.poll(sizeOfPart, { timeout: 20_000 }).toBe(1_000_000);
    child.kill('SIGINT');
    const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(child.exitCode).toBe(130);
    expect(said).toContain('goes on from there');
    expect((await models('list')).stdout).toContain('[begun; install goes on]');
    expect(await models('install', 'far-ko')).toMatchObject({ status: 0 });
    expect(server.asked[1]).toBe('encoder.onnx bytes=1000000-');
  });

  it('shows on a terminal how far it is', async () => {
    const command = [process.execPath, BIN, 'models', 'install', 'far-ko', ...options].join(' ');
    const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: 'pipe' });
    child.stdin.end();
    const shown = await text(child.stdout);
    const megabytes = `${(bytes / 1e6).toFixed(1)} MB`;
    expect(shown).toContain(`100 %  ${megabytes} of ${megabytes}  tokens.txt`);
  });
});
