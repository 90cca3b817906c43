import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../zone/wire/index.js';
import { suggestionsFor, TOPICS, topQuestions } from '../panel/topics.js';

interface Props {
  words: string;
  onAsk: (text: string) => void;
}

/** What others ask that begins alike, above the field. */
export function Suggestions({ words, onAsk }: Props) {
  const { t } = useTranslation();
  const found = suggestionsFor(words, t);
  if (found.length === 0) return null;
  return (
    <ul className="suggestions" aria-label={t('suggestions')}>
      {found.map((text) => (
        <Tap key={text} face={text} onTap={() => onAsk(text)} />
      ))}
    </ul>
  );
}

/**
 * The row above the keys. Chinese and Japanese need an input method that the keys do not have, so
 * their speakers choose among all topics instead.
 */
export function TapRow({ words, language, onAsk }: Props & { language: Language }) {
  const { t } = useTranslation();
  if (language === 'zh' || language === 'ja') {
    return (
      <div className="taps" data-all>
        <p>{t('keyboard.tapHere')}</p>
        <ul aria-label={t('suggestions')}>
          {TOPICS.map(({ id }) => (
            <Tap
              key={id}
              face={t(`topics.${id}.label`)}
              onTap={() => onAsk(t(`topics.${id}.question`))}
            />
          ))}
        </ul>
      </div>
    );
  }
  const found = words.trim() === '' ? topQuestions(t) : suggestionsFor(words, t);
  return (
    <div className="taps">
      <ul aria-label={t('suggestions')}>
        {found.map((text) => (
          <Tap key={text} face={text} onTap={() => onAsk(text)} />
        ))}
      </ul>
    </div>
  );
}

function Tap({ face, onTap }: { face: string; onTap: () => void }) {
  return (
    <li>
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={onTap}>
        {face}
      </button>
    </li>
  );
}
