import { useTranslation } from 'react-i18next';
import type { ViewProps } from './screen-props.js';

/** DEMONSTRATION: people to play and fingers to put on, on a kiosk without a real reader. */
export function DemoPanel({ view, touch }: ViewProps) {
  const { t } = useTranslation();
  const { demo, screen } = view;
  if (!demo) return null;
  const identify = screen.at === 'identify' ? screen.phase : null;
  const paying = screen.at === 'pay' && screen.phase === 'card';
  if (identify !== 'number' && identify !== 'finger' && !paying) return null;
  return (
    <aside className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">
        <span className="demo-tag">DEMO</span>
        {t('demo.title')}
      </h2>
      <p>{paying ? t('demo.card') : t('demo.note')}</p>
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
