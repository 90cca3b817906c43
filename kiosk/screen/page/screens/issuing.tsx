import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import { PaperArt } from '../parts/paper-art.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';

/** What is shown of the document is that it prints; its content stays on the paper. */
export function Issuing({ screen }: ScreenProps<'issuing'>) {
  const { t } = useTranslation();
  const { phase, sheets, of } = screen;
  const prints = phase === 'printing' || phase === 'receipt';
  const stages = [
    { name: t('issuing.paid'), state: 'done' },
    { name: t('issuing.made'), state: phase === 'office' ? 'now' : 'done' },
    {
      name: t('issuing.printed'),
      state: phase === 'office' ? 'ahead' : phase === 'receipt' ? 'done' : 'now',
    },
    { name: t('done.receipt'), state: phase === 'receipt' ? 'now' : 'ahead' },
  ];
  return (
    <section className="screen issuing">
      <Title title={t(`issuing.${phase}`)} lead={t('issuing.lead')} />
      <PaperArt moving={prints} />
      <p className="sheets" role="status">
        {prints && of > 0 ? t('issuing.sheets', { sheets: Math.min(of, sheets), of }) : ' '}
      </p>
      <ol className="stages">
        {stages.map(({ name, state }) => (
          <li key={name} data-state={state}>
            <span className="dot">{state === 'done' ? <Icon name="check" /> : null}</span>
            {name}
          </li>
        ))}
      </ol>
    </section>
  );
}
