import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../../zone/wire/index.js';
import { LANGUAGE_NAMES } from '../i18n.js';

interface Props {
  language: Language;
  zoneOnline: boolean;
  onLanguage: (language: Language) => void;
}

export function TopBar({ language, zoneOnline, onLanguage }: Props) {
  const { t } = useTranslation();
  return (
    <header className="top">
      <h1>
        {t('name')} <small>{t('role')}</small>
      </h1>
      {!zoneOnline && <p className="zone-away">{t('zoneAway')}</p>}
      <nav aria-label={t('languages')}>
        {LANGUAGES.map((code) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={code === language}
            onClick={() => onLanguage(code)}
          >
            {LANGUAGE_NAMES[code]}
          </button>
        ))}
      </nav>
    </header>
  );
}
