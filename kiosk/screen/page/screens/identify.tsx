import { useTranslation } from 'react-i18next';
import { Keypad } from '../parts/keypad.js';
import { Problem } from '../parts/problem.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';

const FRONT = 6;
const BACK = 7;

export function Identify(props: ScreenProps<'identify'>) {
  return props.screen.phase === 'number' ? <TypeNumber {...props} /> : <Finger {...props} />;
}

function TypeNumber({ touch, screen }: ScreenProps<'identify'>) {
  const { t } = useTranslation();
  const typed = screen.front + screen.back;
  return (
    <section className="screen identify">
      <Title title={t('identify.title')} lead={t('identify.lead')} />
      <div className="number">
        <Boxes name={t('identify.front')} filled={screen.front} of={FRONT} />
        <span className="dash" aria-hidden="true" />
        <Boxes name={t('identify.back')} filled={screen.back} of={BACK} />
      </div>
      <p className="typed" role="status">
        {t('identify.typed', { count: typed, of: FRONT + BACK })}
      </p>
      {screen.problem === null ? null : (
        <Problem
          text={[
            t(`identify.problems.${screen.problem}`),
            screen.triesLeft < 3 ? t('identify.tries', { count: screen.triesLeft }) : '',
          ]
            .join(' ')
            .trim()}
        />
      )}
      <Keypad ready={typed === FRONT + BACK} touch={touch} />
    </section>
  );
}

/** Every typed digit is a dot: whoever stands behind learns nothing. */
function Boxes({ name, filled, of }: { name: string; filled: number; of: number }) {
  return (
    <span className="boxes" role="img" aria-label={`${name} ${filled}/${of}`}>
      {Array.from({ length: of }, (_, i) => (
        <span key={i} className="box" data-filled={i < filled} />
      ))}
    </span>
  );
}

function Finger({ screen }: ScreenProps<'identify'>) {
  const { t } = useTranslation();
  const checking = screen.phase === 'checking';
  return (
    <section className="screen finger">
      <Title
        title={checking ? t('identify.checkingTitle') : t('identify.fingerTitle')}
        lead={checking ? t('identify.checkingLead') : t('identify.fingerLead')}
      />
      <div className="finger-art" data-checking={checking}>
        <svg viewBox="0 0 100 120" aria-hidden="true">
          <path d="M24 22a50 50 0 0 1 52 0M16 84V60a34 34 0 0 1 68 0v24M27 100V60a23 23 0 0 1 46 0v36M38.5 108V60a11.5 11.5 0 0 1 23 0v46M50 60v52" />
        </svg>
      </div>
      <p className="tip">{t('identify.fingerTip')}</p>
    </section>
  );
}
