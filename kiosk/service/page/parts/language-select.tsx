import { useTranslation } from 'react-i18next';
import { Language, LANGUAGES } from '../../../../zone/wire/index.js';
import { changeLanguage, currentLanguage, LANGUAGE_NAMES } from '../i18n/index.js';

export function LanguageSelect() {
  const { t } = useTranslation();
  return (
    <select
      className="language"
      aria-label={t('language')}
      value={currentLanguage()}
      onChange={(event) => changeLanguage(Language.parse(event.target.value))}
    >
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {LANGUAGE_NAMES[language]}
        </option>
      ))}
    </select>
  );
}
