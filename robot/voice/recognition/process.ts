import process from 'node:process';
import { recognizerOf } from './sherpa.js';
import { ToRecogniser, type FromRecogniser } from './messages.js';
import { readModel } from './model.js';

/*
 * The recogniser's own process: `process.js <folder of the model>`. A native library that ends on a
 * bad model takes only this process with it.
 */

const [, , folder = ''] = process.argv;
try {
  const recognise = recognizerOf(readModel(folder));
  process.on('message', (message) => {
    const { id, samples } = ToRecogniser.parse(message);
    tell({ type: 'text', id, text: recognise(samples) });
  });
  tell({ type: 'ready' });
} catch (error) {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
}
process.on('disconnect', () => process.exit());

function tell(message: FromRecogniser): void {
  process.send?.(message);
}
