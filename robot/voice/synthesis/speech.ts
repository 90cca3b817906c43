import type { Language } from '../../../zone/wire/index.js';
import { createEspeak, hasEspeak } from './espeak.js';
import type { Synthesis } from './port.js';
import { createSherpaVoice } from './sherpa-voice.js';
import { createText2wav } from './text2wav.js';

/**
 * Speaks each language with the first installed voice that knows it. espeak-ng, or text2wav without
 * it, has the other languages and takes over when a voice fails: the robot is never left speechless.
 * @param folders of voices
 * @param onTrouble told why a voice is left out or could not speak; may throw where there is no other
 */
export function createSpeech(
  folders: readonly string[] = [],
  onTrouble: (error: unknown) => void = () => undefined,
): Synthesis {
  const voices = folders.flatMap((folder) => {
    try {
      return [createSherpaVoice(folder)];
    } catch (error) {
      onTrouble(error);
      return [];
    }
  });
  const plain = hasEspeak() ? createEspeak() : createText2wav();
  const voiceOf = (language: Language) =>
    voices.find(({ model }) => model.languages.includes(language));
  return {
    name: [...voices, plain].map(({ name }) => name).join(', '),
    speak: async (text, delivery) => {
      const voice = voiceOf(delivery.language);
      if (!voice) return plain.speak(text, delivery);
      return voice.speak(text, delivery).catch((error: unknown) => {
        onTrouble(error);
        return plain.speak(text, delivery);
      });
    },
    close: async () => {
      await Promise.all([...voices, plain].map((one) => one.close()));
    },
  };
}
