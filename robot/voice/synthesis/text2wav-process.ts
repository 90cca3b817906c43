import process from 'node:process';
import text2wav from 'text2wav';
import { readWav } from '../audio/wav.js';
import { PACE, VOICES } from './espeak.js';
import { ToSpeaker, type FromSpeaker } from './messages.js';

/* espeak-ng as WebAssembly (GPL-3), in a process of its own. */

process.on('message', (message) => {
  const { id, text, language, pace } = ToSpeaker.parse(message);
  // A number would not arrive: its WebAssembly takes strings alone.
  const speed = String(Math.round(PACE * pace));
  text2wav(text, { voice: VOICES[language], speed }).then(
    (wav) => tell({ id, samples: new Float32Array(readWav(wav)) }),
    (error: unknown) => tell({ id, failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());

function tell(message: FromSpeaker): void {
  process.send?.(message);
}
