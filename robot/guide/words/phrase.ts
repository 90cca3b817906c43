import type { Localized } from '../../../zone/wire/index.js';
import type { Utterance } from '../ports.js';

export function text(ko: string, en: string, zh: string, ja: string): Localized {
  return { ko, en, zh, ja };
}

/** The same words for the ear and for the screen. */
export function phrase(ko: string, en: string, zh: string, ja: string): Utterance {
  const both = text(ko, en, zh, ja);
  return { spoken: both, screen: both };
}

/** One sentence after the other, in every language. */
export function joined(...parts: readonly Utterance[]): Utterance {
  return {
    spoken: joinTexts(parts.map(({ spoken }) => spoken)),
    screen: joinTexts(parts.map(({ screen }) => screen)),
  };
}

export function mapTexts(
  { spoken, screen }: Utterance,
  change: (text: string) => string,
): Utterance {
  const all = ({ ko, en, zh, ja }: Localized): Localized => ({
    ko: change(ko),
    en: change(en),
    zh: change(zh),
    ja: change(ja),
  });
  return { spoken: all(spoken), screen: all(screen) };
}

function joinTexts(parts: readonly Localized[]): Localized {
  const all = (language: keyof Localized, gap: string): string =>
    parts.map((part) => part[language].trim()).join(gap);
  return { ko: all('ko', ' '), en: all('en', ' '), zh: all('zh', ''), ja: all('ja', '') };
}

/** An English name within a sentence: "the restroom", but "certificate kiosk 2". */
export function the(name: string): string {
  return /\d$/.test(name) || /^(the|your) /.test(name) ? name : `the ${name}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
