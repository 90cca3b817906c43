import type { Logger } from 'pino';
import type { RobotConfig } from './config.js';
import type { FaceVoice } from './face/index.js';
import type { Guide, Speaker } from './guide/index.js';
import { koreanTime } from './local-time.js';
import {
  alsaLoudspeaker,
  alsaMicrophone,
  createScreenAudio,
  startVoice,
  type Loudspeaker,
  type Microphone,
  type Voice,
} from './voice/index.js';

export interface SpeakingAndHearing {
  readonly speaker: Speaker;
  /** Null: the robot has no voice. */
  readonly face: FaceVoice | null;
  /** From now on, what visitors say goes to the guide. */
  serve(guide: Guide): void;
  close(): Promise<void>;
}

const MUTE: SpeakingAndHearing = {
  speaker: { say: () => undefined },
  face: null,
  serve: () => undefined,
  close: () => Promise.resolve(),
};

/**
 * Ears and mouth by the settings. A robot whose models are broken serves with its screen alone.
 * @param favoured words that are likely here
 */
export async function speakAndHear(
  { voice: settings }: RobotConfig,
  favoured: readonly string[],
  log: Logger,
): Promise<SpeakingAndHearing> {
  if (!settings) return MUTE;
  const screen = createScreenAudio();
  let guide: Guide | undefined;
  const voice = await startVoice({
    microphone: microphoneOf(settings.microphone, screen.microphone),
    loudspeaker: loudspeakerOf(settings.loudspeaker, screen.loudspeaker),
    recogniser: settings.recogniser,
    favoured,
    voices: settings.voices,
    ...(settings.wake === null ? {} : { wake: settings.wake }),
    ...(settings.recording ? { recording: settings.recording } : {}),
    today: () => koreanTime(new Date()).day,
    onWords: (text) => void guide?.visitor({ type: 'asked', text, language: null }),
    log,
  }).catch((error: unknown) => {
    log.error({ err: error }, 'no voice; the robot serves with its screen');
    return undefined;
  });
  if (!voice) return MUTE;
  return {
    speaker: {
      say: ({ spoken }, language, manner) => voice.say(spoken[language], language, manner),
    },
    face: {
      state: () => voice.state(),
      onState: (listener) => voice.onState(listener),
      onClip: (listener) => screen.onClip(listener),
      listen: () => voice.listen(),
      skipRecording: () => voice.skipRecording(),
      heard: (pcm) => screen.heard(pcm),
      throughScreen: settings.microphone === 'screen',
    },
    serve: (served) => {
      guide = served;
      forgetAfterVisits(served, voice);
    },
    close: () => voice.close(),
  };
}

/** Whoever comes next starts with a robot that has heard nothing. */
function forgetAfterVisits(guide: Guide, voice: Voice): void {
  let before = guide.state().phase.name;
  guide.onState(({ phase }) => {
    if (phase.name !== before && (phase.name === 'idle' || phase.name === 'returning'))
      voice.dismiss();
    before = phase.name;
  });
}

function microphoneOf(setting: string, screen: Microphone): Microphone {
  return setting === 'screen' ? screen : alsaMicrophone(setting.slice('alsa:'.length));
}

function loudspeakerOf(setting: string, screen: Loudspeaker): Loudspeaker {
  return setting === 'screen' ? screen : alsaLoudspeaker(setting.slice('alsa:'.length));
}
