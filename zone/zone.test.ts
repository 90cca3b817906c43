import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from './config.js';
import { captureLog, configIn, makeFolder } from './hub/test-zone.suite.js';
import { settleSeries } from './settle-series.js';
import { startZone } from './zone.js';

describe('starting the zone', () => {
  it('serves the page, the plan, names of places and its health', async () => {
    const dir = makeFolder();
    mkdirSync(join(dir, 'site'));
    const name = { ko: '센터', en: 'Centre', zh: '中心', ja: 'センター' };
    const plan = {
      name,
      spots: [{ id: 'kiosk-a', at: [1, 2], facing: 'north' }],
      furniture: [{ id: 'kiosk-a', box: [0, 3, 2, 4] }],
    };
    writeFileSync(join(dir, 'site', 'plan.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(dir, 'site', 'plan.yaml'), JSON.stringify(plan));
    const places = { places: [{ id: 'cafe', name, kind: 'facility' }] };
    writeFileSync(join(dir, 'site', 'places.yaml'), JSON.stringify(places));
    const zone = await startZone(configIn(dir), captureLog().log);
    onTestFinished(() => zone.close());

    const page = await fetch(zone.url);
    expect(await page.text()).toContain('console');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const picture = await fetch(`${zone.url}/site/plan.svg`);
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(await (await fetch(`${zone.url}/site/guide.json`)).json()).toEqual({
      name,
      spots: { 'kiosk-a': { x: 1, y: 2, yaw: Math.PI / 2, thing: [1, 3.5] } },
      places: { cafe: name },
    });
    expect(await (await fetch(`${zone.url}/health`)).json()).toMatchObject({
      ok: true,
      robots: { online: 0, registered: 0 },
      openCalls: 0,
    });
    expect((await fetch(`${zone.url}/../data/devices.sqlite`)).status).toBe(404);
  });

  it('runs without a site and says what is missing', async () => {
    const dir = makeFolder();
    const { log, text } = captureLog();
    const zone = await startZone(configIn(dir), log);
    onTestFinished(() => zone.close());
    expect((await fetch(`${zone.url}/site/plan.svg`)).status).toBe(404);
    expect(text()).toContain('plan.yaml');
  });

  it('names a port in use and how to change it, and leaves nothing open', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    onTestFinished(() => void blocker.close());
    const { port } = blocker.address() as AddressInfo;
    const dir = makeFolder();
    const starting = startZone(configIn(dir, port), captureLog().log);
    await expect(starting).rejects.toMatchObject({ code: 'listen.port-in-use' });
    await expect(starting).rejects.toThrow(new RegExp(`port ${port} .*listen\\.port`));
    // SQLite removes its log with the last connection that closes.
    expect(existsSync(join(dir, 'data', 'zone.sqlite-wal'))).toBe(false);
  });

  it('names a page that is not built, and a store that is damaged', async () => {
    const dir = makeFolder();
    rmSync(join(dir, 'pages'), { recursive: true });
    await expect(startZone(configIn(dir), captureLog().log)).rejects.toMatchObject({
      code: 'pages.missing',
    });
    const bad = makeFolder();
    mkdirSync(join(bad, 'data'));
    writeFileSync(join(bad, 'data', 'zone.sqlite'), 'x'.repeat(5_000));
    await expect(startZone(configIn(bad), captureLog().log)).rejects.toMatchObject({
      code: 'store.not-a-database',
    });
  });
});

describe('the configuration', () => {
  const write = (text: string) => {
    const file = join(makeFolder(), 'zone.yaml');
    writeFileSync(file, text);
    return file;
  };

  it('is read from YAML or JSON, with folders beside the file', () => {
    const file = write('listen: { port: 1 }\ndata: data\nsite: /srv/site\npages: ../pages\n');
    expect(readConfig(file)).toMatchObject({
      listen: { host: '127.0.0.1', port: 1 },
      data: join(file, '../data'),
      site: '/srv/site',
      log: { level: 'info' },
    });
    const json = write('{"listen":{"port":2},"data":"d","site":"s","pages":"p"}');
    expect(readConfig(json).listen.port).toBe(2);
  });

  it.each([
    ['listen: [', 'config.invalid', /neither YAML nor JSON/],
    ['listen: { port: 70000 }\ndata: d\nsite: s\npages: p\n', 'config.invalid', /listen\.port/],
    ['listen: { port: 1 }\nsite: s\npages: p\n', 'config.invalid', /data/],
    ['listen: { port: 1 }\ndata: d\nsite: s\npages: p\nprot: 1\n', 'config.invalid', /prot/],
  ])('%j is refused', (text, code, message) => {
    const file = write(text);
    expect(() => readConfig(file)).toThrow(expect.objectContaining({ code }) as Error);
    expect(() => readConfig(file)).toThrow(message);
  });

  it('that is not there is named', () => {
    expect(() => readConfig('/nowhere/zone.yaml')).toThrow('/nowhere/zone.yaml');
  });
});

describe('shutting down', () => {
  it('runs every step although one fails', async () => {
    const done: string[] = [];
    const steps = ['a', 'b', 'c'].map((name) => ({
      name,
      run: () => {
        if (name === 'b') return Promise.reject(new TypeError('stuck'));
        return done.push(name);
      },
    }));
    const { log, text } = captureLog();
    await expect(settleSeries(steps, log)).rejects.toMatchObject({ code: 'shutdown.incomplete' });
    expect(done).toEqual(['a', 'c']);
    expect(text()).toContain('stuck');
  });
});
