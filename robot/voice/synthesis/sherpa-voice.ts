import { childProgram } from '../../child/index.js';
import type { Synthesis } from './port.js';
import { SpeakerChild } from './speaker-child.js';
import { readVoice, type VoiceModel } from './voice-model.js';

export interface SherpaVoice extends Synthesis {
  readonly model: VoiceModel;
}

/**
 * A voice of sherpa-onnx, which begins to load at once.
 * @param folder of a voice with its `voice.json`
 * @throws RobotError `voice.model-missing`, `voice.model-broken`
 */
export function createSherpaVoice(folder: string): SherpaVoice {
  const model = readVoice(folder);
  const program = childProgram(import.meta.url, 'sherpa-voice-process.js');
  const child = new SpeakerChild(model.name, program, [folder]).warm();
  return {
    name: model.name,
    model,
    speak: (text, delivery) => child.speak(text, delivery),
    close: () => child.close(),
  };
}
