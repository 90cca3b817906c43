import { LANGUAGES, type Language } from '../../zone/wire/index.js';
import { EMPTY_CARD, type CardChoice } from './card.js';
import { withState, type Change } from './change.js';
import { attend } from './attending.js';
import { answered, say, show } from './saying.js';
import { GOING_ON_IN_IT, languageName, SPEAKING_IT_NOW, WHICH_LANGUAGE } from './words/language.js';

/** The language asked for; without one, which? What is on the screen stays, in the new language. */
export function changeLanguage(change: Change, wanted: Language | null): Change {
  const leading = change.state.phase.name === 'leading';
  if (wanted === null) return leading ? change : askWhich(change);
  const { again, visit, phase } = change.state;
  const turned = answered(withState(change, { language: wanted }), 'change-language');
  if (leading) return say(turned, GOING_ON_IN_IT, 'leading', again);
  const words = visit.topic ? GOING_ON_IN_IT : SPEAKING_IT_NOW;
  const standing = phase.name === 'talking' || phase.name === 'arrived' ? turned : attend(turned);
  return say(withoutLanguages(standing), words, 'happy', visit.topic ? again : words);
}

function askWhich(change: Change): Change {
  const card = { ...EMPTY_CARD, title: WHICH_LANGUAGE.screen, choices: LANGUAGES.map(choiceOf) };
  return say(show(answered(attend(change), 'change-language'), card), WHICH_LANGUAGE);
}

function choiceOf(language: Language): CardChoice {
  return { id: `${LANGUAGE_CHOICE}${language}`, label: languageName(language) };
}

const LANGUAGE_CHOICE = 'language:';

/** The language a choice on the screen stands for; undefined when it stands for something else. */
export function languageChosen(id: string): Language | undefined {
  return LANGUAGES.find((language) => id === `${LANGUAGE_CHOICE}${language}`);
}

/** The question which language is answered and goes. */
function withoutLanguages(change: Change): Change {
  const { card } = change.state;
  return card.choices.some(({ id }) => languageChosen(id)) ? show(change, EMPTY_CARD) : change;
}
