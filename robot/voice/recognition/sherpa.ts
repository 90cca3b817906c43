import sherpa from 'sherpa-onnx-node';
import { RATE_HZ } from '../audio/format.js';
import type { RecogniserModel } from './model.js';

const FEATURES = 80;
/** The networks see some silence around what is said. */
const PAD_S = 0.2;

type ModelConfig = ConstructorParameters<typeof sherpa.OfflineRecognizer>[0]['modelConfig'];

/** Words from samples at 16 kHz; NFC, single spaces. Takes as long as it takes. */
export function recognizerOf(model: RecogniserModel): (samples: Float32Array) => string {
  const recognizer = new sherpa.OfflineRecognizer({
    featConfig: { sampleRate: RATE_HZ, featureDim: FEATURES },
    modelConfig: {
      ...filesOf(model),
      tokens: model.tokens,
      numThreads: 1,
      provider: 'cpu',
      debug: 0,
    },
  });
  return (samples) => {
    const stream = recognizer.createStream();
    stream.acceptWaveform({ samples: padded(samples), sampleRate: RATE_HZ });
    recognizer.decode(stream);
    return recognizer.getResult(stream).text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  };
}

function filesOf(model: RecogniserModel): Partial<ModelConfig> {
  switch (model.kind) {
    case 'ctc':
      return { zipformerCtc: { model: model.model } };
    case 'transducer':
      return {
        transducer: { encoder: model.encoder, decoder: model.decoder, joiner: model.joiner },
      };
    case 'sense-voice':
      return { senseVoice: { model: model.model, language: 'ko', useInverseTextNormalization: 0 } };
  }
}

function padded(samples: Float32Array): Float32Array {
  const pad = Math.round(PAD_S * RATE_HZ);
  const whole = new Float32Array(samples.length + 2 * pad);
  whole.set(samples, pad);
  return whole;
}
