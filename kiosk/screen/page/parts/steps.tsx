import { useTranslation } from 'react-i18next';
import type { Screen } from '../../protocol.js';
import { Icon } from './icon.js';

const STEPS = ['documents', 'identify', 'options', 'copies', 'pay', 'issue'] as const;
type Step = (typeof STEPS)[number];

const STEP_OF: Partial<Record<Screen['at'], Step>> = {
  documents: 'documents',
  identify: 'identify',
  options: 'options',
  copies: 'copies',
  confirm: 'pay',
  pay: 'pay',
  cash: 'pay',
  issuing: 'issue',
  settling: 'issue',
};

/** How far the visit is; nothing on the first and the last screens. */
export function Steps({ at }: { at: Screen['at'] }) {
  const { t } = useTranslation();
  const now = STEP_OF[at];
  if (!now) return <div className="steps-gap" />;
  const index = STEPS.indexOf(now);
  return (
    <ol className="steps" aria-label={t('steps.title')}>
      {STEPS.map((step, i) => (
        <li
          key={step}
          data-state={i < index ? 'done' : i === index ? 'now' : 'ahead'}
          aria-current={i === index ? 'step' : undefined}
        >
          <span className="dot">{i < index ? <Icon name="check" /> : i + 1}</span>
          <span className="step-name">{t(`steps.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}
