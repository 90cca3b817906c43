import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../zone/wire/index.js';
import type { Send } from '../link/use-robot.js';
import { Icon } from './icon.js';
import { TOPICS } from './topics.js';

export function Welcome({ language, send }: { language: Language; send: Send }) {
  const { t } = useTranslation();
  return (
    <section className="welcome">
      <h2>{t('welcome')}</h2>
      <ul className="topics">
        {TOPICS.map(({ id, icon }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => send('ask', { text: t(`topics.${id}.question`), language })}
            >
              <Icon name={icon} />
              <span>{t(`topics.${id}.label`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
