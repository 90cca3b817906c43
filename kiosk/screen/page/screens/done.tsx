import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';
import { Problem } from '../parts/problem.js';
import { useAmount, useWon } from '../parts/won.js';

export function Done({ touch, screen }: ScreenProps<'done'>) {
  const { t } = useTranslation();
  const won = useWon();
  const amount = useAmount();
  const { copies, receiptPrinted, approvalNo, cash } = screen;
  const lead = cash
    ? cash.backWon > 0
      ? t('done.leadCash')
      : t('done.leadNothing')
    : t('done.lead');
  const noReceipt = cash ? t('done.receiptScreenCash') : t('done.receiptScreen');
  return (
    <section className="screen done">
      <div className="badge good">
        <Icon name="check" />
      </div>
      <Title title={t('done.title')} lead={lead} />
      <ul className="take">
        <li>
          <Icon name="document" />
          {t('done.paper', { count: copies })}
        </li>
        {cash && cash.backWon > 0 ? (
          <li>
            <Icon name="coins" />
            {`${t('done.change')} ${amount(cash.backWon)}`}
          </li>
        ) : null}
        {screen.totalWon > 0 && !cash ? (
          <li>
            <Icon name="card" />
            {t('done.card')}
          </li>
        ) : null}
        {receiptPrinted ? (
          <li>
            <Icon name="receipt" />
            {t('done.receipt')}
          </li>
        ) : null}
      </ul>
      {cash ? <CashPaid screen={screen} cash={cash} /> : null}
      {approvalNo === null ? null : (
        <dl className="summary">
          <div>
            <dt>{t('done.amount')}</dt>
            <dd>{won(screen.totalWon)}</dd>
          </div>
          <div>
            <dt>{t('done.approval')}</dt>
            <dd>{approvalNo}</dd>
          </div>
        </dl>
      )}
      <p className="note">{receiptPrinted ? t('done.number') : noReceipt}</p>
      <button type="button" className="primary wide" onClick={() => touch({ type: 'home' })}>
        {t('done.finish')}
      </button>
    </section>
  );
}

type Screen = ScreenProps<'done'>['screen'];

function CashPaid({ screen, cash }: { screen: Screen; cash: NonNullable<Screen['cash']> }) {
  const { t } = useTranslation();
  const amount = useAmount();
  const { insertedWon, backWon, owedWon, number } = cash;
  const rows = [
    [t('done.amount'), screen.totalWon],
    [t('done.inserted'), insertedWon],
    [t('done.change'), backWon],
  ] as const;
  return (
    <>
      {owedWon > 0 ? <Problem text={t('done.owed', { amount: amount(owedWon), number })} /> : null}
      <dl className="summary">
        {rows.map(([name, won]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{amount(won)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
