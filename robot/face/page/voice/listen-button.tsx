import { useTranslation } from 'react-i18next';
import { Icon } from '../panel/icon.js';
import type { PageVoice } from './use-voice.js';

/** Touched to be heard. Its ring grows with what the microphone hears. */
export function ListenButton({ voice }: { voice: PageVoice }) {
  const { t } = useTranslation();
  if (!voice.voice) return null;
  const { turn, level } = voice.voice;
  const listening = turn === 'attentive' || turn === 'hearing';
  return (
    <button
      type="button"
      className="listen"
      data-turn={turn}
      aria-pressed={listening}
      style={{ '--level': listening ? Math.min(1, level * 5) : 0 } as React.CSSProperties}
      onClick={voice.open}
    >
      <Icon name="microphone" />
      {t(listening ? 'voice.listening' : 'voice.speak')}
    </button>
  );
}
