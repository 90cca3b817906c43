import process from 'node:process';
import type { Porcupine } from '@picovoice/porcupine-node';
import { RATE_HZ } from '../../audio/format.js';
import { classify } from './classify.js';
import { FRAME } from './frame.js';
import { ToPorcupine, type FromPorcupine, type StartPorcupine } from './messages.js';

/*
 * Porcupine's own process: it asks Picovoice about the key while everything else in its process waits,
 * and the robot's process steers the wheels.
 */

/** Longer than the name: what was heard before cannot be part of it. */
const FORGOTTEN_AFTER = 48;
const SILENCE = new Int16Array(FRAME);

let engine: Porcupine | undefined;
let accessKey = '';

process.on('message', (message) => {
  void take(ToPorcupine.parse(message)).catch((error: unknown) => {
    process.send?.({ type: 'failed', ...classify(error, accessKey) }, () => process.exit(1));
  });
});
process.on('disconnect', () => process.exit());

async function take(message: ToPorcupine): Promise<void> {
  switch (message.type) {
    case 'start':
      engine = await open(message);
      tell({ type: 'ready' });
      return;
    case 'frame':
      tell({ type: 'heard', name: (engine?.process(message.samples) ?? -1) >= 0 });
      return;
    case 'reset':
      // It has no call to forget.
      for (let i = 0; i < FORGOTTEN_AFTER; i += 1) engine?.process(SILENCE);
  }
}

async function open({ model, keyword, sensitivity, ...start }: StartPorcupine): Promise<Porcupine> {
  ({ accessKey } = start);
  const library = await import('@picovoice/porcupine-node');
  const options = { modelPath: model, device: 'cpu:1' };
  const opened = new library.Porcupine(accessKey, [keyword], [sensitivity], options);
  const { frameLength, sampleRate } = opened;
  if (frameLength === FRAME && sampleRate === RATE_HZ) return opened;
  throw new Error(`it wants ${frameLength} samples at ${sampleRate} Hz`);
}

function tell(message: FromPorcupine): void {
  process.send?.(message);
}
