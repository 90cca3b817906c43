import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Language } from '../../../../zone/wire/index.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import type { Texts } from './texts.js';
import { zh } from './zh.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

/** Names of the languages, each in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  ko: '한국어',
  en: 'English',
  zh: '中文',
  ja: '日本語',
};

export async function startLanguages(): Promise<void> {
  i18next.on('languageChanged', (language) => (document.documentElement.lang = language));
  await i18next.use(initReactI18next).init({
    lng: 'ko',
    fallbackLng: 'ko',
    interpolation: { escapeValue: false },
    resources: {
      ko: { translation: ko },
      en: { translation: en },
      zh: { translation: zh },
      ja: { translation: ja },
    },
  });
}

export function currentLanguage(): Language {
  return Language.catch('ko').parse(i18next.language);
}

export function changeLanguage(language: Language): void {
  void i18next.changeLanguage(language);
}
