import process from 'node:process';
import { recognizerOf } from './sherpa.js';
import { ToRecogniser, type FromRecogniser } from './messages.js';
import { readModel } from './model.js';

/*
 * The recogniser's own process. A native library that ends on a bad model takes only this process
 * with it.
 */

let recognise: ReturnType<typeof recognizerOf> | undefined;

process.on('message', (message) => {
  const told = ToRecogniser.parse(message);
  if (told.type === 'start') start(told.folder, told.favoured);
  else if (recognise) tell({ type: 'text', id: told.id, text: recognise(told.samples) });
});
process.on('disconnect', () => process.exit());

function start(folder: string, favoured: readonly string[]): void {
  try {
    recognise = recognizerOf(readModel(folder), favoured);
    tell({ type: 'ready' });
  } catch (error) {
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function tell(message: FromRecogniser): void {
  process.send?.(message);
}
