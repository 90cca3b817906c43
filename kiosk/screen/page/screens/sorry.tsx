import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';
import { useAmount, useWon } from '../parts/won.js';

export function Sorry({ touch, screen }: ScreenProps<'sorry'>) {
  const { t } = useTranslation();
  const won = useWon();
  const { cause, money, cash } = screen;
  const text = t(`sorry.money.${money}`, { amount: won(screen.totalWon) });
  return (
    <section className="screen sorry">
      <div className="badge bad">
        <Icon name="warning" />
      </div>
      <Title title={t('sorry.title')} lead={t(`sorry.cause.${cause}`)} />
      <p className="money" role="status">
        <Icon name={cash ? 'cash' : 'card'} />
        {cash ? <CashBack money={money} cash={cash} /> : text}
      </p>
      <button type="button" className="primary wide" onClick={() => touch({ type: 'home' })}>
        {t('sorry.finish')}
      </button>
    </section>
  );
}

type Props = Pick<ScreenProps<'sorry'>['screen'], 'money'> & {
  cash: NonNullable<ScreenProps<'sorry'>['screen']['cash']>;
};

/** What came back by itself, what a person hands over, and the number to say to them. */
function CashBack({ money, cash }: Props) {
  const { t } = useTranslation();
  const amount = useAmount();
  const { insertedWon, backWon, owedWon, number } = cash;
  if (money === 'refunded')
    return <span>{t('sorry.cash.refunded', { amount: amount(insertedWon) })}</span>;
  if (money === 'nothing-charged') return <span>{t('sorry.money.nothing-charged')}</span>;
  return (
    <span className="cash-back">
      {backWon > 0 ? <span>{t('sorry.cash.partly', { amount: amount(backWon) })}</span> : null}
      <span>
        {owedWon > 0
          ? t('sorry.cash.owed', { amount: amount(owedWon) })
          : t('sorry.money.handed-to-staff')}
      </span>
      <span className="reference">
        {t('sorry.cash.number')} <strong>{number}</strong>
      </span>
    </span>
  );
}
