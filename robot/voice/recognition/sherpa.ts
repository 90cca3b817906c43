import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sherpa from 'sherpa-onnx-node';
import { RATE_HZ } from '../audio/format.js';
import { hotwordsOf } from './hotwords.js';
import type { RecogniserModel } from './model.js';
import { withoutNoise } from './without-noise.js';

const FEATURES = 80;
/** The networks see some silence around what is said. */
const PAD_S = 0.2;
/** Readings followed at once. */
const PATHS = 6;
/** What each half-syllable of a favoured word is worth, in natural logarithms. */
const FAVOUR = 0.5;

type ModelConfig = ConstructorParameters<typeof sherpa.OfflineRecognizer>[0]['modelConfig'];

/** Words from samples at 16 kHz; NFC, single spaces. Takes as long as it takes. */
export function recognizerOf(
  model: RecogniserModel,
  favoured: readonly string[],
): (samples: Float32Array) => string {
  const modelConfig: ModelConfig = {
    ...filesOf(model),
    tokens: model.tokens,
    numThreads: 1,
    provider: 'cpu',
    debug: 0,
  };
  const featConfig = { sampleRate: RATE_HZ, featureDim: FEATURES };
  const recognizer =
    model.kind === 'transducer'
      ? searching(featConfig, modelConfig, hotwordsOf(model, favoured))
      : new sherpa.OfflineRecognizer({ featConfig, modelConfig });
  return (samples) => {
    const stream = recognizer.createStream();
    const speech = model.quietens ? withoutNoise(samples) : samples;
    stream.acceptWaveform({ samples: padded(speech), sampleRate: RATE_HZ });
    recognizer.decode(stream);
    const words = wordsOf(recognizer.getResult(stream));
    return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  };
}

/** A byte of a character that has no token of its own. */
const BYTE = /^<0x[0-9A-F]{2}>$/u;

/** The library's text has no spaces between Hangul; its tokens have. */
function wordsOf({ text, tokens }: { text: string; tokens: readonly string[] }): string {
  return tokens.length === 0 || tokens.some((token) => BYTE.test(token)) ? text : tokens.join('');
}

/** The search takes the words from a file, and reads it while it is made. */
function searching(
  featConfig: { sampleRate: number; featureDim: number },
  modelConfig: ModelConfig,
  hotwords: readonly string[],
): InstanceType<typeof sherpa.OfflineRecognizer> {
  const search = { decodingMethod: 'modified_beam_search', maxActivePaths: PATHS } as const;
  if (hotwords.length === 0) {
    return new sherpa.OfflineRecognizer({ featConfig, modelConfig, ...search });
  }
  const folder = mkdtempSync(join(tmpdir(), 'haengbok-words-'));
  try {
    const hotwordsFile = join(folder, 'hotwords.txt');
    writeFileSync(hotwordsFile, `${hotwords.join('\n')}\n`);
    const spelt = { ...modelConfig, modelingUnit: 'cjkchar' } as const;
    const told = { hotwordsFile, hotwordsScore: FAVOUR };
    return new sherpa.OfflineRecognizer({ featConfig, modelConfig: spelt, ...search, ...told });
  } finally {
    rmSync(folder, { recursive: true });
  }
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
