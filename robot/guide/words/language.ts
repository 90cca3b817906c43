import type { Language, Localized } from '../../../zone/wire/index.js';
import { phrase, text } from './phrase.js';

/* Changing the language. */

/** Each language names itself, so that its speakers find it. */
const NAMES: Readonly<Record<Language, string>> = {
  ko: '한국어',
  en: 'English',
  zh: '中文',
  ja: '日本語',
};

export function languageName(language: Language): Localized {
  const name = NAMES[language];
  return text(name, name, name, name);
}

/** Said in the new language. */
export const SPEAKING_IT_NOW = phrase(
  '네, 한국어로 안내해 드릴게요. 무엇을 도와드릴까요?',
  'Certainly, I will speak English. How can I help you?',
  '好的，我用中文为您服务。请问需要什么帮助？',
  'はい、日本語でご案内します。ご用件をお聞かせください。',
);

/** In the middle of something: what was said before stays on the screen in the new language. */
export const GOING_ON_IN_IT = phrase(
  '네, 이제 한국어로 안내해 드릴게요.',
  'Certainly, I will go on in English.',
  '好的，接下来用中文为您服务。',
  'はい、ここからは日本語でご案内します。',
);

export const WHICH_LANGUAGE = phrase(
  '어떤 언어로 안내해 드릴까요?',
  'Which language would you like?',
  '您想用哪种语言？',
  'どの言語でご案内しましょうか？',
);
