import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import { Problem } from '../parts/problem.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';
import { useWon } from '../parts/won.js';

export function Confirm({ view, touch, screen }: ScreenProps<'confirm'>) {
  const { t } = useTranslation();
  const won = useWon();
  const { language } = view;
  const rows = [
    [t('confirm.document'), view.document?.[language] ?? ''],
    ...(screen.person === null ? [] : [[t('confirm.person'), screen.person]]),
    ...screen.options.map((option) => [
      option.name[language],
      option.choices.find(({ id }) => id === option.chosen)?.name[language] ?? '',
    ]),
    [t('confirm.copies'), t('copies.count', { count: screen.copies })],
    [t('confirm.fee'), `${won(screen.feeWon)} × ${screen.copies}`],
  ];
  return (
    <section className="screen confirm">
      <Title title={t('confirm.title')} />
      {screen.problem === null ? null : <Problem text={t(`confirm.problems.${screen.problem}`)} />}
      <dl className="summary">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="sum">
        <span>{t('confirm.total')}</span>
        <strong>{won(screen.totalWon)}</strong>
      </p>
      {screen.receipt || screen.totalWon === 0 ? null : <Problem text={t('confirm.noReceipt')} />}
      <PayKeys screen={screen} touch={touch} />
    </section>
  );
}

/** One key, or one for each way to pay where there is a choice. */
function PayKeys({ screen, touch }: Pick<ScreenProps<'confirm'>, 'screen' | 'touch'>) {
  const { t } = useTranslation();
  const won = useWon();
  const { methods, totalWon } = screen;
  const [only = 'card'] = methods;
  if (totalWon === 0 || methods.length < 2) {
    return (
      <button type="button" className="primary wide" onClick={() => touch({ type: 'pay' })}>
        <Icon name={only} />
        {totalWon === 0 ? t('confirm.issue') : t('confirm.pay', { amount: won(totalWon) })}
      </button>
    );
  }
  return (
    <div className="pay-keys">
      {methods.map((method) => (
        <button
          key={method}
          type="button"
          className="primary wide"
          onClick={() => touch({ type: 'pay', method })}
        >
          <Icon name={method} />
          {t(method === 'card' ? 'confirm.payCard' : 'confirm.payCash')}
        </button>
      ))}
    </div>
  );
}
