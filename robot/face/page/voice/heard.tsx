import { useTranslation } from 'react-i18next';
import type { PageVoice } from './use-voice.js';

interface Props {
  voice: PageVoice;
  /** Puts the words into the field, so that what was misheard is put right by touch. */
  onCorrect: (words: string) => void;
}

/** What the robot has understood so far, while it is spoken to and until the next question. */
export function Heard({ voice: { voice, refused }, onCorrect }: Props) {
  const { t } = useTranslation();
  if (!voice) return null;
  if (refused || !voice.hears) {
    return (
      <p className="heard" role="status">
        {t('voice.deaf')}
      </p>
    );
  }
  if (voice.words === '') {
    if (voice.turn !== 'attentive' || voice.sentence !== null) return null;
    return (
      <p className="heard" role="status">
        {t('voice.prompt')}
      </p>
    );
  }
  if (voice.turn === 'hearing') {
    return (
      <p className="heard" aria-live="off">
        <q>{voice.words}…</q>
      </p>
    );
  }
  return (
    <p className="heard" role="status">
      <q>{voice.words}</q>
      <button type="button" onClick={() => onCorrect(voice.words)}>
        {t('voice.correct')}
      </button>
    </p>
  );
}
