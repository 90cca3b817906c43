import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startCardTerminal } from '../../kiosk/sim/index.js';
import type { Layout } from '../center/process-config.js';
import { loadProfile } from '../profile.js';
import { checkKiosks } from './kiosk.js';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'haengbok-doctor-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** The demo centre's first kiosk, with other settings, on a port where nobody answers. */
async function kioskWith(settings: Record<string, unknown>, port = 1): Promise<Layout> {
  const profile = await loadProfile('center');
  const kiosk = profile.processes.find(({ kind }) => kind === 'kiosk');
  if (!kiosk) throw new Error('no kiosk');
  const changed = { ...kiosk, id: 'kiosk-1', port, settings: { ...kiosk.settings, ...settings } };
  return { profile: { ...profile, processes: [changed] }, data };
}

async function look(settings: Record<string, unknown>) {
  const checks = await checkKiosks(await kioskWith(settings));
  return (part: string) => checks.find(({ name }) => name === `kiosk-1 ${part}`);
}

/** A port that was free a moment ago. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the doctor, about a kiosk', () => {
  it('names what is simulated, and writes nothing into its data', async () => {
    const part = await look({});
    for (const name of ['printer', 'cash unit', 'card terminal']) {
      expect(part(name)).toMatchObject({ ok: true, message: 'simulated' });
    }
    expect(part('receipts')).toMatchObject({ ok: true });
    expect(await readdir(data)).toEqual([]);
  });

  it('asks a terminal that answers', async () => {
    const far = await startCardTerminal({ stateFile: null, cardMs: 1 });
    onTestFinished(() => far.close());
    const part = await look({ terminal: { kind: 'rest', url: far.url } });
    expect(part('card terminal')).toMatchObject({
      ok: true,
      message: `rest at ${far.url} answers`,
    });
    expect(part('cash unit')).toMatchObject({
      ok: true,
      message: expect.stringContaining('cards only') as string,
    });
  });

  it('says what to do about printer, counter and agents that do not answer', async () => {
    const port = await deadPort();
    const url = `http://127.0.0.1:${port}/`;
    const part = await look({
      terminal: { kind: 'rest', url },
      printer: { url: `ipp://127.0.0.1:${port}/ipp`, counter: { host: '127.0.0.1', port } },
    });
    for (const name of ['printer', 'page counter', 'card terminal']) {
      expect(part(name), name).toMatchObject({ ok: false });
      expect(part(name)?.remedy).toContain('kiosk-1');
    }
  });

  it('wants the key of the VAN, and the agent of its reader', async () => {
    const at = `http://127.0.0.1:${await deadPort()}`;
    const van = { url: at, reader: at, tid: '1', svcId: '1', bizrNo: '1234567890', channelId: 'a' };
    const part = await look({ terminal: { kind: 'van', ...van, secretFile: 'van.key' } });
    expect(part('card terminal')).toMatchObject({ ok: false });
    expect(part('card terminal')?.message).toContain(path.join(data, 'kiosk-1', 'van.key'));
  });

  it('finds cables that are not there', async () => {
    const device = path.join(data, 'no-such-line');
    const part = await look({
      terminal: { kind: 'zvt', device },
      receiptPrinter: { device },
      cash: { kind: 'cctalk', device, hoppers: [{ won: 100 }] },
    });
    for (const name of ['card terminal', 'receipts', 'cash unit']) {
      expect(part(name), name).toMatchObject({ ok: false });
      expect(part(name)?.message).toContain('cannot be read and written');
    }
  });

  it.each([
    [true, 'in use by the running kiosk'],
    [false, 'out-of-service: the printer is silent'],
  ])('leaves the cables of a running kiosk alone (ok: %s)', async (ok, said) => {
    const server = createServer((_, response) => {
      const reason = ok ? null : 'the printer is silent';
      response.end(JSON.stringify({ ok, state: ok ? 'idle' : 'out-of-service', reason }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const checks = await checkKiosks(await kioskWith({}, port));
    expect(checks).toMatchObject([{ name: 'kiosk-1 devices', ok }]);
    expect(checks[0]?.message).toContain(said);
  });
});
