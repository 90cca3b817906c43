import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLOAT, INT64, model, tensor, valueInfo } from './onnx.js';

/** Of the tone voice; not the robot's, so that it has to be resampled. */
export const TONE_RATE_HZ = 22_050;
/** Samples that each letter lasts at the usual pace. */
export const TONE_LETTER = 2_205;
export const TONE_LETTERS = '안녕하세요';

/**
 * A voice in the form of sherpa-onnx' VITS that knows a few letters, and says each of them as 0.1 s of a
 * tone: what can be counted in what comes out.
 */
export function writeToneVoice(folder: string): void {
  const letters = Array.from(TONE_LETTERS);
  writeFileSync(join(folder, 'model.onnx'), network());
  writeFileSync(join(folder, 'tokens.txt'), letters.map((one, i) => `${one} ${i + 1}\n`).join(''));
  writeFileSync(join(folder, 'lexicon.txt'), letters.map((one) => `${one} ${one}\n`).join(''));
  const voice = {
    kind: 'vits',
    name: 'tone',
    licence: 'Apache-2.0',
    languages: ['ko'],
    files: { model: 'model.onnx', tokens: 'tokens.txt', lexicon: 'lexicon.txt' },
  };
  writeFileSync(join(folder, 'voice.json'), JSON.stringify(voice));
}

/** sin(0.2 i), for letters x samples x length scale samples. */
function network(): Uint8Array {
  const number = (name: string, value: number) => tensor(name, new Float32Array([value]), []);
  const whole = (name: string, values: bigint[], dims: number[]) =>
    tensor(name, new BigInt64Array(values), dims);
  return model({
    inputs: [
      valueInfo('x', INT64, [1, 'letters']),
      valueInfo('x_length', INT64, [1]),
      valueInfo('noise_scale', FLOAT, [1]),
      valueInfo('length_scale', FLOAT, [1]),
      valueInfo('noise_scale_w', FLOAT, [1]),
    ],
    outputs: [valueInfo('y', FLOAT, [1, 1, 'samples'])],
    constants: [
      whole('one', [1n], []),
      whole('shape', [1n, 1n, -1n], [3]),
      whole('scalar', [], [0]),
      number('zero', 0),
      number('step', 1),
      number('letter', TONE_LETTER),
      number('turn', 0.2),
    ],
    nodes: [
      { type: 'Shape', inputs: ['x'], output: 'dims' },
      { type: 'Gather', inputs: ['dims', 'one'], output: 'count' },
      { type: 'Cast', inputs: ['count'], output: 'letters_f', ints: { to: FLOAT } },
      { type: 'Reshape', inputs: ['length_scale', 'scalar'], output: 'scale' },
      { type: 'Mul', inputs: ['letters_f', 'letter'], output: 'usual' },
      { type: 'Mul', inputs: ['usual', 'scale'], output: 'limit' },
      { type: 'Range', inputs: ['zero', 'limit', 'step'], output: 'i' },
      { type: 'Mul', inputs: ['i', 'turn'], output: 'phase' },
      { type: 'Sin', inputs: ['phase'], output: 'tone' },
      { type: 'Reshape', inputs: ['tone', 'shape'], output: 'y' },
    ],
    metadata: {
      sample_rate: String(TONE_RATE_HZ),
      n_speakers: '1',
      language: 'Chinese',
      comment: 'a tone',
      punctuation: '',
    },
  });
}
