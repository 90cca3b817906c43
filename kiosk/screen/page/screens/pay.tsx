import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';
import { useWon } from '../parts/won.js';

export function Pay({ touch, screen }: ScreenProps<'pay'>) {
  const { t } = useTranslation();
  const won = useWon();
  const { phase } = screen;
  const [title, lead] = {
    preparing: [t('pay.preparing'), t('pay.preparingLead')],
    card: [t('pay.title'), t('pay.lead')],
    cancelling: [t('pay.cancelling'), t('pay.cancellingLead')],
  }[phase] as [string, string];
  return (
    <section className="screen pay" data-phase={phase}>
      <Title title={title} lead={lead} />
      <TerminalArt />
      <p className="sum">
        <span>{t('pay.amount')}</span>
        <strong>{won(screen.totalWon)}</strong>
      </p>
      <button
        type="button"
        className="secondary wide"
        disabled={phase !== 'card'}
        onClick={() => touch({ type: 'cancel' })}
      >
        {t('pay.call')}
      </button>
    </section>
  );
}

function TerminalArt() {
  return (
    <svg className="terminal-art" viewBox="0 0 320 200" aria-hidden="true">
      <rect className="art-body" x="20" y="18" width="116" height="164" rx="16" />
      <rect className="art-screen" x="36" y="34" width="84" height="44" rx="7" />
      {[0, 1, 2].map((row) =>
        [0, 1, 2].map((column) => (
          <rect
            key={`${row}-${column}`}
            className="art-key"
            x={38 + column * 29}
            y={94 + row * 25}
            width="22"
            height="16"
            rx="4"
          />
        )),
      )}
      <path className="art-wave" d="M148 80q10 19 0 38M162 68q18 31 0 62" />
      <g className="art-card">
        <rect className="art-card-body" x="208" y="66" width="96" height="66" rx="9" />
        <path className="art-card-stripe" d="M209 86h94" />
        <rect className="art-card-chip" x="222" y="100" width="20" height="16" rx="3" />
      </g>
    </svg>
  );
}
