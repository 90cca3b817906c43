import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';
import { useWon } from '../parts/won.js';

export function Done({ touch, screen }: ScreenProps<'done'>) {
  const { t } = useTranslation();
  const won = useWon();
  const { copies, receiptPrinted, approvalNo } = screen;
  return (
    <section className="screen done">
      <div className="badge good">
        <Icon name="check" />
      </div>
      <Title title={t('done.title')} lead={t('done.lead')} />
      <ul className="take">
        <li>
          <Icon name="document" />
          {t('done.paper', { count: copies })}
        </li>
        {screen.totalWon > 0 ? (
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
      <p className="note">{receiptPrinted ? t('done.number') : t('done.receiptScreen')}</p>
      <button type="button" className="primary wide" onClick={() => touch({ type: 'home' })}>
        {t('done.finish')}
      </button>
    </section>
  );
}
