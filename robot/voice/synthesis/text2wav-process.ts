import process from 'node:process';
import text2wav from 'text2wav';
import { ToText2wav, type FromText2wav } from './text2wav-messages.js';

/* espeak-ng as WebAssembly (GPL-3), in a process of its own. */

process.on('message', (message) => {
  const { id, text, voice, speed } = ToText2wav.parse(message);
  text2wav(text, { voice, speed }).then(
    (wav) => tell({ id, wav: new Uint8Array(wav) }),
    (error: unknown) => tell({ id, failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());

function tell(message: FromText2wav): void {
  process.send?.(message);
}
