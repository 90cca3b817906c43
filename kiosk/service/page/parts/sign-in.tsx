import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal, SignIn as Request } from '../../protocol.js';
import { LanguageSelect } from './language-select.js';
import { NumberPad } from './number-pad.js';

interface SignInProps {
  busy: boolean;
  refusal: Refusal['code'] | null;
  onSignIn: (request: Request) => void;
}

/** Somebody who came here by chance: the visitors' page comes back by itself, ms. */
const ALONE_MS = 60_000;
const NUMBER_DIGITS = 4;
const PIN_DIGITS = 12;

export function SignIn({ busy, refusal, onSignIn }: SignInProps) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [pin, setPin] = useState('');
  const [at, setAt] = useState<'number' | 'pin'>('number');
  useEffect(() => {
    const leave = setTimeout(() => window.location.assign('/'), ALONE_MS);
    return () => clearTimeout(leave);
  }, [number, pin, refusal]);
  // A PIN that was tried is gone from the screen.
  useEffect(() => {
    if (refusal !== null) setPin('');
  }, [refusal]);
  const ready = number.length >= 2 && pin.length >= 4 && !busy;
  const field = (name: 'number' | 'pin', shown: string) => (
    <button
      type="button"
      className="field"
      aria-pressed={at === name}
      data-field={name}
      onClick={() => setAt(name)}
    >
      <small>{t(`signIn.${name}`)}</small>
      <strong>{shown || ' '}</strong>
    </button>
  );
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <h1>{t('signIn.title')}</h1>
        <LanguageSelect />
      </div>
      {refusal === null ? null : (
        <p className="problem" role="alert">
          {t(`refusal.${refusal}`)}
        </p>
      )}
      <div className="fields">
        {field('number', number)}
        {field('pin', '●'.repeat(pin.length))}
      </div>
      {at === 'number' ? (
        <NumberPad value={number} digits={NUMBER_DIGITS} change={setNumber} />
      ) : (
        <NumberPad value={pin} digits={PIN_DIGITS} change={setPin} />
      )}
      {at === 'number' ? (
        <button
          type="button"
          className="primary"
          disabled={number.length < 2}
          onClick={() => setAt('pin')}
        >
          {t('signIn.next')}
        </button>
      ) : (
        <button
          type="button"
          className="primary"
          disabled={!ready}
          onClick={() => onSignIn({ number, pin })}
        >
          {busy ? t('working') : t('signIn.submit')}
        </button>
      )}
      <a href="/">{t('signIn.back')}</a>
    </main>
  );
}
