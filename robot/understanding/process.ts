import process from 'node:process';
import { compareWith, type Comparison } from './compare.js';
import { openEncoder } from './encoder.js';
import { ToEncoder, type FromEncoder } from './messages.js';

/*
 * The model's own process: a native library that ends takes only this process with it, and nothing
 * that drives or talks waits for it.
 */

let comparison: Comparison | undefined;

process.on('message', (message) => {
  const told = ToEncoder.parse(message);
  const done = told.type === 'start' ? start(told) : answer(told.id, told.text);
  done.catch((error: unknown) =>
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());

async function start(told: Extract<ToEncoder, { type: 'start' }>): Promise<void> {
  const { folder, passages, cache } = told;
  comparison = await compareWith(passages, await openEncoder(folder), folder, cache);
  tell({ type: 'ready', passages: passages.length, kept: comparison.kept });
}

async function answer(id: number, text: string): Promise<void> {
  tell({ type: 'near', id, near: (await comparison?.near(text)) ?? [] });
}

function tell(message: FromEncoder): void {
  process.send?.(message);
}
