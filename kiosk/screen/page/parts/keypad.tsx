import { useTranslation } from 'react-i18next';
import type { Touch } from '../../../session/index.js';
import { Icon } from './icon.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface KeypadProps {
  /** All digits are there. */
  ready: boolean;
  touch: (touch: Touch) => void;
}

/** The number keys in a telephone's order, as on the tactile keypad. */
export function Keypad({ ready, touch }: KeypadProps) {
  const { t } = useTranslation();
  const digit = (value: string) => (
    <button key={value} type="button" onClick={() => touch({ type: 'digit', digit: value })}>
      {value}
    </button>
  );
  return (
    <div className="keypad" role="group" aria-label={t('identify.keypad')}>
      {DIGITS.map(digit)}
      <button type="button" className="word" onClick={() => touch({ type: 'clear' })}>
        {t('identify.clear')}
      </button>
      {digit('0')}
      <button type="button" className="word" onClick={() => touch({ type: 'erase' })}>
        <Icon name="erase" />
        {t('identify.erase')}
      </button>
      <button
        type="button"
        className="primary keypad-done"
        data-ready={ready}
        onClick={() => touch({ type: 'next' })}
      >
        {t('identify.done')}
      </button>
    </div>
  );
}
