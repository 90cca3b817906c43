import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from './config.js';
import { demonstrationTime, koreanTime } from './local-time.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'robot-config-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function load(text: string) {
  const file = join(folder, 'robot.yaml');
  await writeFile(file, text);
  return loadConfig(file);
}

const GOOD = `id: robot-1
site: ../maps/x
listen: { port: 0 }
pages: pages
zone: null
graph: in-process
simulate: { seed: 1, people: 3, speed: 1 }
`;

describe('settings of the robot', () => {
  it('takes paths from the folder of the file, and fills in what is usual', async () => {
    const config = await load(GOOD);
    expect(config.pages).toBe(join(folder, 'pages'));
    expect(config).toMatchObject({
      listen: { host: '127.0.0.1', port: 0 },
      dock: 'robot-dock',
      language: 'ko',
      simulate: { startAt: null, nav2: 'stand-in' },
    });
  });

  it('takes the head of a wake word, or Porcupine with its files', async () => {
    const voice = `${GOOD}voice: { recogniser: r, wake: `;
    expect((await load(`${voice}head.json }`)).voice?.wake).toBe(join(folder, 'head.json'));
    expect((await load(`${voice}null }`)).voice?.wake).toBeNull();
    const named = '{ porcupine: { accessKeyFile: key, model: ko.pv, keyword: /n.ppn } } }';
    expect((await load(voice + named)).voice?.wake).toEqual({
      porcupine: {
        accessKeyFile: join(folder, 'key'),
        model: join(folder, 'ko.pv'),
        keyword: '/n.ppn',
        sensitivity: 0.5,
      },
    });
    const inline = '{ porcupine: { accessKey: do-not-print, model: ko.pv, keyword: n.ppn } } }';
    const refusal: unknown = await load(voice + inline).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'config.invalid',
      message: expect.stringContaining('voice.wake.porcupine: Unrecognized key') as string,
    });
    expect(String(refusal)).not.toContain('do-not-print');
  });

  it('reads JSON too', async () => {
    const { id } = await load(JSON.stringify(await load(GOOD)));
    expect(id).toBe('robot-1');
  });

  it.each([
    ['a wrong value', GOOD.replace('port: 0', 'port: 99999'), 'robot.yaml:3: listen.port'],
    ['an unknown key', `${GOOD}wheels: 3\n`, 'robot.yaml:1: settings'],
    ['a missing key', GOOD.replace('pages: pages\n', ''), 'pages'],
    ['broken YAML', 'id: [robot', 'robot.yaml:1: not valid YAML'],
  ])('names file and line of %s', async (_, text, words) => {
    await expect(load(text)).rejects.toMatchObject({
      code: 'config.invalid',
      message: expect.stringContaining(words) as string,
    });
  });

  it('says which file it cannot read', () => {
    expect(() => loadConfig(join(folder, 'none.yaml'))).toThrow(/none\.yaml/);
  });
});

describe('time at the centre', () => {
  it('is Korean wherever the machine stands', () => {
    expect(koreanTime(new Date('2026-11-23T18:05:00Z'))).toEqual({
      day: '2026-11-24',
      weekday: 'tue',
      minutes: 185,
    });
  });

  it('begins a demonstration on a working day', () => {
    const sunday = new Date('2026-11-22T13:00:00Z');
    const shown = demonstrationTime('10:00', sunday);
    expect(koreanTime(shown(sunday))).toEqual({ day: '2026-11-20', weekday: 'fri', minutes: 600 });
    expect(koreanTime(shown(new Date(sunday.getTime() + 60_000))).minutes).toBe(601);
  });
});
