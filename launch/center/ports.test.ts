import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isPortFree, requireFreePorts } from './ports.js';

let server: Server | undefined;

afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))));

function listen(): Promise<number> {
  return new Promise((resolve) => {
    server = createServer().listen(0, '127.0.0.1', () => {
      const address = server?.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

describe('ports of a profile', () => {
  it('names the port, whose it is and what to do when it is in use', async () => {
    const port = await listen();
    await expect(requireFreePorts('127.0.0.1', [{ id: 'kiosk-1', port }])).rejects.toMatchObject({
      code: 'port.in-use',
      message: expect.stringMatching(new RegExp(`${port} \\(kiosk-1\\).*--port-base`)) as string,
    });
  });

  it('leaves a free port free', async () => {
    const port = await listen();
    await new Promise((done) => server?.close(done));
    server = undefined;
    await requireFreePorts('127.0.0.1', [{ id: 'zone', port }]);
    expect(await isPortFree('127.0.0.1', port)).toBe(true);
  });

  it('refuses an address this machine does not have', async () => {
    await expect(requireFreePorts('192.0.2.1', [{ id: 'zone', port: 0 }])).rejects.toMatchObject({
      code: 'port.unusable',
    });
  });
});
