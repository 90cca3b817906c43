import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('haengbok.js', import.meta.url));

it('ends without a word when nobody reads its output any more', async () => {
  const child = spawn(process.execPath, [BIN, 'ask', '여권']);
  child.stdout.destroy();
  const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(said).toBe('');
  expect(child.signalCode).toBe('SIGTERM');
}, 30_000);
