import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../parts/icon.js';
import { PaperArt } from '../parts/paper-art.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';

const HOW: [icon: IconName, text: 'how1' | 'how2' | 'how3' | 'how4'][] = [
  ['document', 'how1'],
  ['finger', 'how2'],
  ['card', 'how3'],
  ['paper', 'how4'],
];

export function Welcome({ view, touch, screen }: ScreenProps<'welcome'>) {
  const { t } = useTranslation();
  const expected = screen.expected?.[view.language];
  return (
    <section className="screen welcome">
      <div className="hero">
        <PaperArt />
        <Title
          title={expected ? t('welcome.expectedTitle') : t('welcome.title')}
          lead={expected ? t('welcome.expectedLead', { document: expected }) : t('welcome.lead')}
        />
        <button type="button" className="primary start" onClick={() => touch({ type: 'start' })}>
          {t('welcome.start')}
          <Icon name="next" />
        </button>
      </div>
      <div className="how">
        <h2>{t('welcome.howTitle')}</h2>
        <ol>
          {HOW.map(([icon, text]) => (
            <li key={text}>
              <Icon name={icon} />
              <span>{t(`welcome.${text}`)}</span>
            </li>
          ))}
        </ol>
        <p className="hours">
          <Icon name="clock" />
          {t('welcome.hours')}
        </p>
      </div>
    </section>
  );
}
