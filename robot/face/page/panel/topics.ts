import type { IconName } from './icon.js';

/** What most people come for; words and questions are in the locales under `topics.<id>`. */
export const TOPICS = [
  { id: 'register', icon: 'document' },
  { id: 'family', icon: 'family' },
  { id: 'seal', icon: 'seal' },
  { id: 'passport', icon: 'passport' },
  { id: 'moveIn', icon: 'home' },
  { id: 'tax', icon: 'tax' },
  { id: 'car', icon: 'car' },
  { id: 'kiosk', icon: 'kiosk' },
  { id: 'ticket', icon: 'ticket' },
  { id: 'restroom', icon: 'restroom' },
  { id: 'copier', icon: 'copier' },
  { id: 'atm', icon: 'atm' },
] as const satisfies readonly { id: string; icon: IconName }[];

const MAX_SUGGESTIONS = 4;

/** Questions that hold what was typed so far; none before the first letter. */
export function suggestionsFor(words: string, t: (key: string) => string): string[] {
  const typed = words.trim().toLowerCase();
  if (typed === '') return [];
  return TOPICS.map(({ id }) => t(`topics.${id}.question`))
    .filter((question) => question.toLowerCase().includes(typed) && question !== words.trim())
    .slice(0, MAX_SUGGESTIONS);
}

/** What is asked most, for a field that is still empty. */
export function topQuestions(t: (key: string) => string): string[] {
  return TOPICS.slice(0, MAX_SUGGESTIONS).map(({ id }) => t(`topics.${id}.question`));
}
