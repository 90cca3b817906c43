import { useTranslation } from 'react-i18next';

interface NumberPadProps {
  value: string;
  digits: number;
  change: (value: string) => void;
}

/** The kiosk has no keyboard. */
export function NumberPad({ value, digits, change }: NumberPadProps) {
  const { t } = useTranslation();
  const key = (digit: string) => (
    <button key={digit} type="button" onClick={() => change((value + digit).slice(0, digits))}>
      {digit}
    </button>
  );
  return (
    <div className="pad" role="group" aria-label={t('pad.title')}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key)}
      <button type="button" className="word" onClick={() => change('')}>
        {t('pad.clear')}
      </button>
      {key('0')}
      <button type="button" className="word" onClick={() => change(value.slice(0, -1))}>
        {t('pad.erase')}
      </button>
    </div>
  );
}
