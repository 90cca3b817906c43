import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellAt } from './grid/geometry.js';
import { checkSite, loadSite, makeSite } from './index.js';
import { folderWith, refusalOf, TINY_PLAN } from './tiny-site.suite.js';

const MASKS = ['keepout.yaml', 'keepout.pgm', 'speed.yaml', 'speed.pgm'];
const FILES = ['map.yaml', 'map.pgm', ...MASKS, 'plan.svg'];

const SURVEYED_PLAN = TINY_PLAN.replace('map: drawn', 'map: surveyed').replace(
  /^(grid|hall|furniture):.*\n(?: {2}.*\n)*/gm,
  '',
);

describe('a drawn site', () => {
  it('is made whole, loads, and matches its plan', async () => {
    const dir = await folderWith({ 'plan.yaml': TINY_PLAN });
    expect(await makeSite(dir)).toEqual(FILES);
    expect(await checkSite(dir)).toEqual([]);
    const site = await loadSite(dir);
    expect(site.id).toBe('tiny');
    expect(site.spots.get('atm')).toEqual({ id: 'atm', pose: { x: 3, y: 3, yaw: Math.PI / 4 } });
    expect([site.map.width, site.map.height]).toEqual([132, 92]);
  });

  it('says which files are missing and which differ', async () => {
    const dir = await folderWith({ 'plan.yaml': TINY_PLAN });
    await makeSite(dir);
    await rm(path.join(dir, 'keepout.pgm'));
    await writeFile(path.join(dir, 'plan.svg'), '<svg/>');
    expect(await checkSite(dir)).toEqual([
      { file: 'keepout.pgm', reason: 'missing' },
      { file: 'plan.svg', reason: 'differs' },
    ]);
  });

  it.each([
    ['inside furniture', 'at: [4.5, 1.5]', 'inside a wall, furniture'],
    ['inside a wall', 'at: [6.1, 2]', 'inside a wall'],
    ['too near a wall', 'at: [3, 3.7]', '0.30 m from the nearest wall'],
    ['in a keepout', 'at: [0.6, 3.2]', 'of a keepout'],
    ['outside the map', 'at: [30, 3]', 'outside the map'],
  ])('refuses a spot %s, with its line, and writes nothing', async (_, at, says) => {
    const dir = await folderWith({ 'plan.yaml': TINY_PLAN.replace('at: [3, 3]', at) });
    const refusal = await refusalOf(makeSite(dir));
    expect(refusal.code).toBe('plan.blocked-spot');
    expect(refusal.message).toContain('plan.yaml:13:16');
    expect(refusal.message).toContain('spot "atm"');
    expect(refusal.message).toContain(says);
    expect(await readdir(dir)).toEqual(['plan.yaml']);
  });

  it('refuses a spot that is walled off from the dock', async () => {
    const wall = 'walls:\n  - { line: [[2, 0], [2, 4]], thickness: 0.1, kind: solid }\n';
    const dir = await folderWith({
      'plan.yaml': TINY_PLAN.replace('furniture:', `${wall}furniture:`),
    });
    const refusal = await refusalOf(makeSite(dir));
    expect(refusal.code).toBe('plan.blocked-spot');
    expect(refusal.message).toContain('cannot be reached from robot-dock');
  });

  it('refuses a plan without a dock', async () => {
    const dir = await folderWith({ 'plan.yaml': TINY_PLAN.replace('id: robot-dock', 'id: water') });
    expect((await refusalOf(makeSite(dir))).message).toContain('no spot "robot-dock"');
  });

  it('says what to do about a folder without a plan', async () => {
    const refusal = await refusalOf(makeSite(await folderWith({})));
    expect(refusal.code).toBe('plan.unreadable');
    expect(refusal.message).toContain('plan.yaml');
  });

  it('says what to do when a file cannot be written', async () => {
    const dir = await folderWith({ 'plan.yaml': TINY_PLAN });
    // A folder in its place stops the writer for every user, root too.
    await mkdir(path.join(dir, 'plan.svg'));
    const refusal = await refusalOf(makeSite(dir));
    expect(refusal.code).toBe('map.unwritable');
    expect(refusal.message).toContain('plan.svg');
  });
});

describe('speed zones', () => {
  const ZONES = `speed_zones:
  - { id: slowest, why: test, percent: 10, box: [1.4, 0, 1.6, 4] }
  - { id: slow, why: test, percent: 60, box: [1, 0, 2, 4] }
  - { id: nearly-free, why: test, percent: 99, polygon: [[5, 2.5], [5.6, 2.5], [5.6, 3.5]] }
`;

  it('become what SpeedFilter reads as percent of full speed, through the files', async () => {
    const dir = await folderWith({ 'plan.yaml': TINY_PLAN + ZONES });
    await makeSite(dir);
    const { speed, map } = await loadSite(dir);
    const percentAt = (x: number, y: number): number => {
      const value = speed.data[cellAt(map, x, y)?.index ?? -1] ?? NaN;
      return value === 0 ? 100 : 100 - value;
    };
    expect(percentAt(1.2, 2)).toBe(60);
    expect(percentAt(1.5, 2)).toBe(10);
    expect(percentAt(5.5, 2.7)).toBe(99);
    expect(percentAt(5.1, 3.4)).toBe(100);
    expect(percentAt(3, 2)).toBe(100);
    expect(await readFile(path.join(dir, 'speed.yaml'), 'utf8')).toContain('mode: scale');
  });

  it.each([0, 9, 100, 55.5])('refuse %d percent, with the line', async (percent) => {
    const text = TINY_PLAN + ZONES.replace('60', String(percent));
    const refusal = await refusalOf(makeSite(await folderWith({ 'plan.yaml': text })));
    expect(refusal.code).toBe('plan.invalid');
    expect(refusal.message).toMatch(/plan\.yaml:16:\d+ {2}speed_zones\.1\.percent/);
  });

  it('must have a mask in scale mode: a trinary one would free or forbid', async () => {
    const dir = await folderWith({ 'plan.yaml': TINY_PLAN });
    await makeSite(dir);
    const keepout = await readFile(path.join(dir, 'keepout.yaml'));
    await writeFile(path.join(dir, 'speed.yaml'), keepout);
    expect((await refusalOf(loadSite(dir))).message).toContain('must be scale');
  });
});

describe('loadSite', () => {
  it.each([
    ['the map is of another plan', 'map.yaml', 'map.pgm'],
    ['the keepout is of another map', 'keepout.yaml', 'keepout.pgm'],
    ['the speed mask is of another map', 'speed.yaml', 'speed.pgm'],
  ])('refuses when %s', async (_, yaml, image) => {
    const dir = await folderWith({ 'plan.yaml': TINY_PLAN });
    const larger = await folderWith({ 'plan.yaml': TINY_PLAN.replace('width: 6', 'width: 7') });
    await makeSite(dir);
    await makeSite(larger);
    for (const file of [yaml, image]) {
      await writeFile(path.join(dir, file), await readFile(path.join(larger, file)));
    }
    const refusal = await refusalOf(loadSite(dir));
    expect(refusal.code).toBe('map.size');
    expect(refusal.message).toContain('haengbok map make');
  });

  it('refuses a goal that the map of today has a wall on', async () => {
    const dir = await folderWith({ 'plan.yaml': TINY_PLAN });
    await makeSite(dir);
    await writeFile(path.join(dir, 'plan.yaml'), TINY_PLAN.replace('at: [3, 3]', 'at: [4.5, 1.5]'));
    expect((await refusalOf(loadSite(dir))).code).toBe('plan.blocked-spot');
  });
});

describe('a surveyed site', () => {
  it('keeps its recorded map and gets keepouts and a picture', async () => {
    const drawn = await folderWith({ 'plan.yaml': TINY_PLAN });
    await makeSite(drawn);
    const recorded = {
      'map.yaml': await readFile(path.join(drawn, 'map.yaml')),
      'map.pgm': await readFile(path.join(drawn, 'map.pgm')),
    };
    const dir = await folderWith({ 'plan.yaml': SURVEYED_PLAN, ...recorded });
    expect(await makeSite(dir)).toEqual([...MASKS, 'plan.svg']);
    expect(await readFile(path.join(dir, 'map.pgm'))).toEqual(recorded['map.pgm']);
    const site = await loadSite(dir);
    expect(site.plan.map).toBe('surveyed');
    expect(site.map.data).toEqual((await loadSite(drawn)).map.data);
    expect(await readFile(path.join(dir, 'plan.svg'), 'utf8')).toContain('plan-survey');
  });

  it('refuses without its map', async () => {
    const dir = await folderWith({ 'plan.yaml': SURVEYED_PLAN });
    expect((await refusalOf(makeSite(dir))).code).toBe('map.unreadable');
  });
});
