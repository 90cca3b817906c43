import { useTranslation } from 'react-i18next';
import { useFormat } from './format.js';
import type { BoardProps } from './props.js';
import { Sum } from './sum.js';

/** Each device as it says itself, and the sums of the day. */
export function Devices({ board }: BoardProps) {
  const { t } = useTranslation();
  const { won } = useFormat();
  const { card, devices, today } = board;
  return (
    <section className="card">
      <h2>{t('devices.title')}</h2>
      <ul className="devices">
        {devices.map(({ part, won: coin, level, detail }) => (
          <li key={`${part} ${coin ?? ''}`} data-part={part} data-level={level}>
            <span className={`chip ${level}`}>{t(`devices.level.${level}`)}</span>
            <strong>
              {t(`devices.part.${part}`)} {coin === null ? '' : won(coin)}
            </strong>
            {detail === '' ? null : <small lang="en">{detail}</small>}
          </li>
        ))}
      </ul>
      <dl className="sums">
        <Sum name={t('today.issued')} value={String(today.issued)} />
        <Sum name={t('today.refunded')} value={String(today.refunded)} />
        <Sum name={t('today.handedToStaff')} value={String(today.handedToStaff)} />
        {card === null ? null : (
          <Sum
            name={t('today.card')}
            value={won(card.approved.won - card.cancelled.won - card.refunded.won)}
          />
        )}
      </dl>
    </section>
  );
}
