import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startCardTerminal } from '../sim/index.js';
import { paymentContract } from './payment.suite.js';
import { createRestTerminal } from './rest-terminal.js';

paymentContract('REST agent, simulated', async () => {
  const far = await startCardTerminal({ stateFile: null, cardMs: 1, waitMs: 500 });
  return {
    terminal: createRestTerminal({ url: far.url, chargeTimeoutMs: 1_500, timeoutMs: 1_000 }),
    next: (mood) => far.mood(mood),
    standing: () => far.totals().standing,
    chargedWon: () => far.totals().chargedWon,
    returnedWon: () => far.totals().returnedWon,
    close: () => far.close(),
  };
});

it('does not believe an answer it cannot read', async () => {
  const liar = createServer((_, response) => response.end('{"state":"approved"}'));
  await new Promise<void>((ready) => liar.listen(0, '127.0.0.1', ready));
  const { port } = liar.address() as AddressInfo;
  const terminal = createRestTerminal({ url: `http://127.0.0.1:${port}`, timeoutMs: 500 });
  expect(await terminal.charge({ transaction: 'a', amountWon: 1 })).toMatchObject({
    result: 'unknown',
  });
  await new Promise((closed) => liar.close(closed));
});
