import { describe, expect, it } from 'vitest';
import { loadProfile, parseProfile, withPortBase } from './profile.js';

describe('profiles', () => {
  it('finds the centre by name: a zone, a robot and kiosks', async () => {
    const profile = await loadProfile('center');
    const kinds = profile.processes.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['zone', 'robot', 'kiosk']));
  });

  it('moves every port along with the index page', async () => {
    const profile = await loadProfile('center');
    const moved = withPortBase(profile, profile.index.port + 1_000);
    expect(moved.processes.map(({ port }) => port - 1_000)).toEqual(
      profile.processes.map(({ port }) => port),
    );
  });

  it.each([
    ['index: {host: h, port: 1}\nprocesses: [', 'p.yaml:2'],
    ['site: s\nindex:\n  host: h\n  port: 99999\nprocesses: []', 'p.yaml:4: index.port'],
    [
      'site: s\nindex: {host: h, port: 1}\nprocesses:\n  - {id: a-1, kind: zone, port: 1}',
      'p.yaml:4: processes.0.port: port 1 is used twice',
    ],
    [
      'site: s\nindex: {host: h, port: 1}\nprocesses:\n  - {id: a-1, kind: tram, port: 2}',
      'p.yaml:4: processes.0.kind',
    ],
  ])('reports a mistake with file, line and field', (text, where) => {
    expect(() => parseProfile(text, 'p.yaml')).toThrow(where);
  });

  it('says which profile is missing', async () => {
    await expect(loadProfile('nowhere')).rejects.toMatchObject({ code: 'profile.missing' });
  });
});
