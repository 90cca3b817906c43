import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPjl } from './messages.js';
import { createPjlCounter } from './pjl-counter.js';
import { reasonOf, stateOf } from './status.js';

// The answers of the PJL Technical Reference Manual, pages 7-24 and 7-35.
const READY = '@PJL INFO STATUS\r\nCODE=10001\r\nDISPLAY="00 READY"\r\nONLINE=TRUE\r\n\f';
const OPEN = '@PJL INFO STATUS\r\nCODE=40021\r\nDISPLAY="12 PRINTER OPEN"\r\nONLINE=FALSE\r\n\f';
const COUNT = '@PJL INFO PAGECOUNT\r\n183933\r\n\f';

describe('PJL', () => {
  it('reads an answer once it is whole, wherever it is cut', () => {
    const text = `@PJL ECHO a\r\n\f${READY}${COUNT}`;
    for (let end = 0; end < text.length; end += 1) {
      expect(readPjl(text.slice(0, end), 'a')).toBeUndefined();
    }
    expect(readPjl(text, 'a')).toEqual({ code: 10_001, online: true, pages: 183_933 });
  });

  it('passes over the answers to somebody else, and takes the newer way to count', () => {
    const stale = `${OPEN}@PJL INFO PAGECOUNT\r\n7\r\n\f@PJL USTATUS DEVICE\r\nCODE=40021\r\n\f`;
    const text = `${stale}@PJL ECHO b\r\n\f${READY}@PJL INFO PAGECOUNT\r\nPAGECOUNT=8\r\n\f`;
    expect(readPjl(stale, 'b')).toBeUndefined();
    expect(readPjl(text, 'b')).toEqual({ code: 10_001, online: true, pages: 8 });
  });

  it.each([
    [10_001, true, 'idle'],
    [10_006, true, 'idle'],
    [11_102, true, 'idle'],
    [10_023, true, 'busy'],
    [10_003, true, 'busy'],
    [10_002, false, 'stopped'],
    [40_022, false, 'stopped'],
    [41_203, false, 'stopped'],
    [50_010, false, 'stopped'],
  ] as const)('takes code %i, online %s, for %s', (code, online, state) => {
    expect(stateOf({ code, online, pages: 0 })).toBe(state);
  });

  it('says in words of IPP why a printer is stopped', () => {
    expect([40_021, 40_022, 42_101, 41_203, 50_010].map(reasonOf)).toEqual([
      'cover-open',
      'media-jam',
      'media-jam',
      'media-empty',
      'pjl-50010',
    ]);
  });

  const farEnd = async (act: (socket: Socket) => void): Promise<number> => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      act(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return (server.address() as AddressInfo).port;
  };
  const read = (port: number) =>
    createPjlCounter({ host: '127.0.0.1', port, timeoutMs: 200 }).read();

  it('reports a far end that is silent, hangs up or is no printer as a value', async () => {
    const silent = await read(await farEnd(() => undefined));
    expect(silent).toMatchObject({ ok: false });
    expect(await read(await farEnd((socket) => socket.end()))).toMatchObject({ ok: false });
    const babbler = await farEnd((socket) => socket.write('x'.repeat(200_000)));
    expect(await read(babbler)).toMatchObject({ ok: false });
  });
});
