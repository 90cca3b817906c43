import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../../zone/wire/index.js';
import type { FaceVoiceState } from '../../protocol.js';
import { Icon } from '../panel/icon.js';

interface Props {
  recording: FaceVoiceState['recording'];
  onSkip: () => void;
}

/** Stands on the screen for as long as anything that is heard is kept. */
export function RecordingSign({ recording, onSkip }: Props) {
  const { t, i18n } = useTranslation();
  if (recording === 'off') return null;
  const others = LANGUAGES.filter((code) => code !== i18n.language);
  const said = recording === 'on' ? 'recording' : 'recording.skipped';
  return (
    <aside className="recording" data-recording={recording} role="status">
      <Icon name="microphone" />
      <p>
        <strong>{t(`${said}.title`)}</strong>
        <span>{t(`${said}.what`)}</span>
        {recording === 'on' && (
          <small>
            {others.map((code) => (
              <span key={code} lang={code}>
                {t('recording.title', { lng: code })}
              </span>
            ))}
          </small>
        )}
      </p>
      {recording === 'on' && (
        <button type="button" onClick={onSkip}>
          {t('recording.skip')}
        </button>
      )}
    </aside>
  );
}
