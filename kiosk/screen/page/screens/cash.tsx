import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import { MoneyTaken } from '../parts/money-art.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';
import { useAmount } from '../parts/won.js';

export function Cash({ touch, screen }: ScreenProps<'cash'>) {
  const { t } = useTranslation();
  const { phase, taking } = screen;
  const [title, lead] = useHeading(screen);
  const open = phase === 'open' || phase === 'opening';
  return (
    <section className="screen cash" data-phase={phase}>
      <Title title={title} lead={lead} />
      <Sums screen={screen} />
      {phase === 'open' ? <MoneyTaken taking={taking} label={t('cash.taking')} /> : null}
      {open ? null : <CoinsComing />}
      {open ? (
        <button
          type="button"
          className="secondary wide"
          disabled={phase !== 'open'}
          onClick={() => touch({ type: 'cancel' })}
        >
          {t('cash.call')}
        </button>
      ) : null}
    </section>
  );
}

function useHeading(screen: ScreenProps<'cash'>['screen']): [title: string, lead: string] {
  const { t } = useTranslation();
  const amount = useAmount();
  if (screen.returning) return [t('cash.returning'), t('cash.returningLead')];
  switch (screen.phase) {
    case 'opening':
      return [t('cash.opening'), t('cash.openingLead')];
    case 'open':
      return [t('cash.title'), screen.exactOnly ? t('cash.exactOnly') : t('cash.lead')];
    case 'shutting':
      return [t('cash.shutting'), t('cash.shuttingLead')];
    case 'change':
      return [t('cash.change', { amount: amount(screen.changeWon) }), t('cash.changeLead')];
  }
}

/** Spoken again whenever money went in: who cannot see the screen hears what is still missing. */
function Sums({ screen }: Pick<ScreenProps<'cash'>, 'screen'>) {
  const { t } = useTranslation();
  const amount = useAmount();
  const { totalWon, insertedWon, missingWon, noteHeld } = screen;
  const last = missingWon === 0 ? t('cash.enough') : t('cash.missing');
  return (
    <div className="cash-sums" role="status" aria-atomic="true">
      <p>
        <span>{t('cash.price')}</span> <strong>{amount(totalWon)}</strong>
      </p>
      <p>
        <span>{t('cash.inserted')}</span> <strong>{amount(insertedWon)}</strong>
      </p>
      <p className="cash-missing" data-enough={missingWon === 0}>
        <span>{noteHeld ? t('cash.noteHeld') : last}</span> <strong>{amount(missingWon)}</strong>
      </p>
    </div>
  );
}

function CoinsComing() {
  return (
    <>
      <div className="cash-art">
        <Icon name="coins" />
      </div>
      <div className="waiting" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </>
  );
}
