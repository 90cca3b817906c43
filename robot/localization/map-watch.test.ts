import { describe, expect, it } from 'vitest';
import { quaternionOfYaw, type OccupancyGrid } from '../graph/index.js';
import { gridMessage } from '../sim/node/ros.js';
import { roomGrid } from '../sim/testing/grid.js';
import type { GridMap } from '../site/types.js';
import { heardMap, localizedOnMap, NO_MAP } from './map-watch.js';

const ROOM = roomGrid(4, 3);
const FIRST = heardMap(NO_MAP, gridMessage(ROOM, 1)).state;
const OTHER_CONTENT: GridMap = {
  ...ROOM,
  data: ROOM.data.map((cell, n) => (n === 500 ? 100 : cell)),
};

describe('a map', () => {
  it('is used when it is the first, without complaint', () => {
    const heard = heardMap(NO_MAP, gridMessage(ROOM, 1));
    expect(heard.map).toMatchObject({ width: ROOM.width, resolution: 0.05, data: ROOM.data });
    expect(heard.state.complaint).toBeNull();
  });

  it('that is said again is no change', () => {
    const again = heardMap(FIRST, gridMessage(ROOM, 99));
    expect(again).toEqual({ state: FIRST });
  });

  it.each([
    ['size', roomGrid(5, 3)],
    ['resolution', { ...ROOM, resolution: 0.1 }],
    ['origin', { ...ROOM, origin: { x: 1, y: 0 } }],
    ['content', OTHER_CONTENT],
  ])('of another %s is used, and doubted until the localizer speaks', (_, map) => {
    const changed = heardMap(FIRST, gridMessage(map, 2));
    expect(changed.map).toBeDefined();
    expect(changed.state.complaint).toContain('The map has changed');
    expect(localizedOnMap(changed.state).complaint).toBeNull();
  });

  it.each<[string, (message: OccupancyGrid) => void, string]>([
    ['cut short', (message) => (message.data = message.data.slice(7)), 'were announced'],
    ['empty', (message) => (message.info.width = 0), 'were announced'],
    ['without resolution', (message) => (message.info.resolution = NaN), 'were announced'],
    ['turned', (m) => (m.info.origin.orientation = quaternionOfYaw(0.3)), 'turned'],
    ['nowhere', (message) => (message.info.origin.position.x = NaN), 'not a number'],
  ])('that is %s is refused, and the localizer does not settle it', (_, spoil, words) => {
    const message = gridMessage(ROOM, 2);
    spoil(message);
    const heard = heardMap(FIRST, message);
    expect(heard.map).toBeUndefined();
    expect(localizedOnMap(heard.state).complaint).toContain(words);
    expect(heardMap(heard.state, gridMessage(ROOM, 3)).state.complaint).toBeNull();
  });
});
