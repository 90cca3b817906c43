import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { httpSource } from './http-source.js';
import { serveFiles } from './testing/file-server.js';

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  for (let round = 0; round < 5; round += 1) {
    gc();
    await wait(10);
  }
}

it('gives the whole file also when memory is cleared before it is read', async () => {
  const content = randomBytes(2_000);
  const server = await serveFiles({ 'tokens.txt': content });
  try {
    const source = httpSource(server.url);
    const { chunks } = await source.open('tokens.txt', undefined, new AbortController().signal);
    await collectGarbage();
    const found: Uint8Array[] = [];
    for await (const chunk of chunks) found.push(chunk);
    expect(Buffer.concat(found).equals(content)).toBe(true);
  } finally {
    await server.close();
  }
});
