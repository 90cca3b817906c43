import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';

export function Options({ view, touch, screen }: ScreenProps<'options'>) {
  const { t } = useTranslation();
  return (
    <section className="screen options">
      <Title title={t('options.title')} lead={t('options.lead', { person: screen.person ?? '' })} />
      {screen.options.map((option) => (
        <fieldset key={option.id} className="option">
          <legend>{option.name[view.language]}</legend>
          <div className="choices">
            {option.choices.map((choice) => (
              <button
                key={choice.id}
                type="button"
                className="choice"
                aria-pressed={choice.id === option.chosen}
                onClick={() => touch({ type: 'option', option: option.id, choice: choice.id })}
              >
                {choice.id === option.chosen ? <Icon name="check" /> : null}
                {choice.name[view.language]}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      <button type="button" className="primary wide" onClick={() => touch({ type: 'next' })}>
        {t('nav.next')}
        <Icon name="next" />
      </button>
    </section>
  );
}
