import { useTranslation } from 'react-i18next';
import { SMALLEST_NOTE_WON } from './money-art.js';
import type { ViewProps } from './screen-props.js';
import { useAmount } from './won.js';

/** DEMONSTRATION: money to insert, on a kiosk with a simulated cash unit. */
function DemoMoney({ taking, touch }: { taking: readonly number[] } & Pick<ViewProps, 'touch'>) {
  const { t } = useTranslation();
  const amount = useAmount();
  return (
    <aside className="demo" aria-labelledby="demo-title">
      <DemoHead note={t('demo.cash')} />
      <div className="demo-keys demo-money">
        {taking.map((won) => (
          <button
            key={won}
            type="button"
            aria-label={t('demo.insert', { amount: amount(won) })}
            onClick={() =>
              touch({ type: 'demo-cash', item: won >= SMALLEST_NOTE_WON ? 'note' : 'coin', won })
            }
          >
            {amount(won)}
          </button>
        ))}
      </div>
    </aside>
  );
}

function DemoHead({ note }: { note: string }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 id="demo-title">
        <span className="demo-tag">DEMO</span>
        {t('demo.title')}
      </h2>
      <p>{note}</p>
    </>
  );
}

/** DEMONSTRATION: people to play and fingers to put on, on a kiosk without a real reader. */
export function DemoPanel({ view, touch }: ViewProps) {
  const { t } = useTranslation();
  const { demo, demoCash, screen } = view;
  if (demoCash && screen.at === 'cash' && screen.phase === 'open') {
    return <DemoMoney taking={screen.taking} touch={touch} />;
  }
  if (!demo) return null;
  const identify = screen.at === 'identify' ? screen.phase : null;
  const paying = screen.at === 'pay' && screen.phase === 'card';
  if (identify !== 'number' && identify !== 'finger' && !paying) return null;
  return (
    <aside className="demo" aria-labelledby="demo-title">
      <DemoHead note={paying ? t('demo.card') : t('demo.note')} />
      <div className="demo-keys">
        {identify === 'number'
          ? demo.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                onClick={() => touch({ type: 'demo-person', person: id })}
              >
                {t('demo.person', { name })}
              </button>
            ))
          : null}
        {identify === 'finger'
          ? (['registered', 'other'] as const).map((finger) => (
              <button
                key={finger}
                type="button"
                onClick={() => touch({ type: 'demo-finger', finger })}
              >
                {t(`demo.${finger}`)}
              </button>
            ))
          : null}
      </div>
    </aside>
  );
}
