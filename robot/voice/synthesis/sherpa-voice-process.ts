import process from 'node:process';
import sherpa from 'sherpa-onnx-node';
import { resample } from '../audio/resample.js';
import { ToSpeaker, type FromSpeaker } from './messages.js';
import { readVoice, type VoiceModel } from './voice-model.js';

/* A voice in a process of its own: `sherpa-voice-process.js <folder of the voice>`. */

const [, , folder = ''] = process.argv;
const voice = readVoice(folder);
const tts = new sherpa.OfflineTts({
  model: { ...filesOf(voice), numThreads: 1, provider: 'cpu', debug: 0 },
  ruleFsts: voice.rules.join(','),
  maxNumSentences: 1,
});

process.on('message', (message) => {
  const { id, text, language, pace } = ToSpeaker.parse(message);
  try {
    const spoken = tts.generate({
      text,
      enableExternalBuffer: false,
      generationConfig: { sid: voice.speaker, speed: pace, extra: { lang: language } },
    });
    const resampled = resample(spoken.samples, spoken.sampleRate);
    tell({ id, samples: new Float32Array(resampled) });
  } catch (error) {
    tell({ id, failed: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit());

function filesOf({ kind, files }: VoiceModel) {
  return kind === 'vits' ? { vits: files } : { supertonic: files };
}

function tell(message: FromSpeaker): void {
  process.send?.(message);
}
