import path from 'node:path';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { FREE, OCCUPIED, UNKNOWN } from '../grid/cell.js';
import { folderWith, refusalOf } from '../tiny-site.suite.js';
import type { GridMap } from '../types.js';
import { parseMapHeader } from './header.js';
import { decodePgm } from './pgm.js';
import { readMap } from './read-map.js';
import { toGrid } from './shades.js';
import { mapFiles } from './write-map.js';

const header = (image: string, rest = '') =>
  `image: ${image}\nresolution: 0.05\norigin: [-1, -2.5, 0]\nnegate: 0\noccupied_thresh: 0.65\nfree_thresh: 0.196\n${rest}`;

const pgm = (width: number, height: number, pixels: readonly number[]) =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), Buffer.from(pixels)]);

/** An RGBA or RGB PNG of one row. */
function png(shades: readonly number[], colorType: 2 | 6): Buffer {
  const image = new PNG({ width: shades.length, height: 1 });
  shades.forEach((shade, index) => image.data.set([shade, shade, shade, 255], index * 4));
  return PNG.sync.write(image, { colorType });
}

async function readWith(files: Record<string, string | Uint8Array>): Promise<GridMap> {
  return readMap(path.join(await folderWith(files), 'map.yaml'));
}

describe('readMap', () => {
  it('reads a PGM of map_saver: comment, top row first, lower left as origin', async () => {
    const image = Buffer.concat([
      Buffer.from('P5\n# CREATOR: map_saver.cpp 0.050 m/pix\n2 2\n255\n'),
      Buffer.from([0, 205, 254, 254]),
    ]);
    expect(await readWith({ 'map.yaml': header('map.pgm'), 'map.pgm': image })).toEqual({
      width: 2,
      height: 2,
      resolution: 0.05,
      origin: { x: -1, y: -2.5 },
      data: Int8Array.of(FREE, FREE, OCCUPIED, UNKNOWN),
    });
  });

  it('reads a PNG without alpha as the PGM of the same greys', async () => {
    const map = await readWith({ 'map.yaml': header('a.png'), 'a.png': png([0, 205, 254], 2) });
    expect([...map.data]).toEqual([OCCUPIED, UNKNOWN, FREE]);
  });

  it('counts alpha as a channel, as map_server does: 205 becomes free', async () => {
    const map = await readWith({ 'map.yaml': header('a.png'), 'a.png': png([0, 205, 254], 6) });
    expect([...map.data]).toEqual([OCCUPIED, FREE, FREE]);
  });

  it('turns the shades round when negate is set', async () => {
    const map = await readWith({
      'map.yaml': header('map.pgm').replace('negate: 0', 'negate: 1'),
      'map.pgm': pgm(2, 1, [0, 255]),
    });
    expect([...map.data]).toEqual([FREE, OCCUPIED]);
  });

  it.each([
    ['an image cut short', pgm(4, 4, [0, 0, 0]), 'ends after 3 of 16 pixels'],
    ['an empty image', Buffer.alloc(0), 'is empty'],
    ['something else', Buffer.from('hello'), 'not a binary PGM'],
    ['a text PGM', Buffer.from('P2\n1 1\n255\n0\n'), 'not a binary PGM'],
    ['sixteen bits', Buffer.from('P5\n1 1\n65535\n00'), '65535 grey levels'],
    ['a size of zero', Buffer.from('P5\n0 9\n255\n'), '0 x 9'],
    ['an absurd size', Buffer.from('P5\n900000000 900000000\n255\n0'), '900000000 x 900000000'],
    ['a PNG of garbage', Buffer.concat([png([0], 6).subarray(0, 33), Buffer.alloc(40, 7)]), 'PNG'],
    ['a PNG cut in its header', png([0], 6).subarray(0, 20), 'ends inside its header'],
    ['a PNG cut short', png([0, 9, 99], 6).subarray(0, 50), 'PNG'],
    ['a PNG of absurd size', absurdPng(), '4000000000 x 4000000000'],
  ])('refuses %s', async (_, image, says) => {
    const refusal = await refusalOf(readWith({ 'map.yaml': header('map.pgm'), 'map.pgm': image }));
    expect(refusal.code).toBe('map.invalid-image');
    expect(refusal.message).toContain('map.pgm');
    expect(refusal.message).toContain(says);
  });

  it.each([
    ['no yaml', {}, 'map.unreadable', 'make or record the map first'],
    ['no image', { 'map.yaml': header('gone.pgm') }, 'map.unreadable', 'gone.pgm'],
    ['broken yaml', { 'map.yaml': 'image: [a\n' }, 'map.invalid-yaml', 'map.yaml:2:1'],
    ['a missing key', { 'map.yaml': 'image: a.pgm\n' }, 'map.invalid-yaml', 'resolution'],
    [
      'a turned map',
      { 'map.yaml': header('a').replace(', 0]', ', 1]') },
      'map.invalid-yaml',
      'yaw',
    ],
    ['another mode', { 'map.yaml': header('a', 'mode: raw\n') }, 'map.invalid-yaml', 'trinary'],
    ['an empty yaml', { 'map.yaml': '' }, 'map.invalid-yaml', 'map.yaml'],
  ])('refuses %s', async (_, files, code, says) => {
    const refusal = await refusalOf(readWith(files));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(says);
  });

  it('gets back what was written, for any map', () => {
    const anyMap = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
      .chain(([width, height]) =>
        fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          resolution: fc.constantFrom(0.02, 0.05, 0.1),
          origin: fc.record({
            x: fc.double({ min: -99, max: 99, noNaN: true }),
            y: fc.double({ min: -99, max: 99, noNaN: true }),
          }),
          data: fc
            .array(fc.constantFrom(FREE, OCCUPIED, UNKNOWN), {
              minLength: width * height,
              maxLength: width * height,
            })
            .map((cells) => Int8Array.from(cells)),
        }),
      );
    fc.assert(
      fc.property(anyMap, (map) => {
        const files = mapFiles('map', map);
        const text = files.get('map.yaml')?.toString() ?? '';
        const image = decodePgm(files.get('map.pgm') ?? Buffer.alloc(0), 'map.pgm');
        const read = toGrid(image, parseMapHeader(text, 'map.yaml'));
        expect({ ...read, origin: { x: read.origin.x + 0, y: read.origin.y + 0 } }).toEqual({
          ...map,
          origin: { x: map.origin.x + 0, y: map.origin.y + 0 },
        });
      }),
    );
  });
});

/** Only a header, that promises sixteen exapixels. */
function absurdPng(): Buffer {
  const bytes = Buffer.from(png([0], 6));
  bytes.writeUInt32BE(4_000_000_000, 16);
  bytes.writeUInt32BE(4_000_000_000, 20);
  return bytes;
}
