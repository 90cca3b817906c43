import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';
import { useWon } from '../parts/won.js';

export function Sorry({ touch, screen }: ScreenProps<'sorry'>) {
  const { t } = useTranslation();
  const won = useWon();
  const { cause, money } = screen;
  return (
    <section className="screen sorry">
      <div className="badge bad">
        <Icon name="warning" />
      </div>
      <Title title={t('sorry.title')} lead={t(`sorry.cause.${cause}`)} />
      <p className="money" role="status">
        <Icon name="card" />
        {t(`sorry.money.${money}`, { amount: won(screen.totalWon) })}
      </p>
      <button type="button" className="primary wide" onClick={() => touch({ type: 'home' })}>
        {t('sorry.finish')}
      </button>
    </section>
  );
}
