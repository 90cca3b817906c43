import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';
import { useWon } from '../parts/won.js';

export function Copies({ touch, screen }: ScreenProps<'copies'>) {
  const { t } = useTranslation();
  const won = useWon();
  const { copies, maxCopies, feeWon } = screen;
  return (
    <section className="screen copies">
      <Title title={t('copies.title')} lead={t('copies.lead', { max: maxCopies })} />
      <div className="counter">
        <button
          type="button"
          aria-label={t('copies.fewer')}
          disabled={copies <= 1}
          onClick={() => touch({ type: 'copies', copies: copies - 1 })}
        >
          <Icon name="minus" />
        </button>
        <output aria-live="polite">{t('copies.count', { count: copies })}</output>
        <button
          type="button"
          aria-label={t('copies.more')}
          disabled={copies >= maxCopies}
          onClick={() => touch({ type: 'copies', copies: copies + 1 })}
        >
          <Icon name="plus" />
        </button>
      </div>
      <p className="sum">
        <span>
          {t('copies.total')} {won(feeWon)} × {copies}
        </span>
        <strong>{won(feeWon * copies)}</strong>
      </p>
      <button type="button" className="primary wide" onClick={() => touch({ type: 'next' })}>
        {t('nav.next')}
        <Icon name="next" />
      </button>
    </section>
  );
}
