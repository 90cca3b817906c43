import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '../../../wire/index.js';
import { Credentials } from '../link/credentials.js';
import { Icon } from '../ui/icon.js';
import { LanguageSelect } from '../ui/language-select.js';

interface Props {
  /** Why the zone sent this console away; null when it only has no credentials yet. */
  refusal: RefusalCode | null;
  device?: string;
  onSignIn: (credentials: Credentials) => void;
}

export function SignIn({ refusal, device = 'console-1', onSignIn }: Props) {
  const { t } = useTranslation();
  const [invalid, setInvalid] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const parsed = Credentials.safeParse({ device: form.get('device'), token: form.get('token') });
    setInvalid(!parsed.success);
    if (parsed.success) onSignIn(parsed.data);
  };
  const problem = invalid ? t('signIn.invalid') : refusal && t(`signIn.${explain(refusal)}`);
  return (
    <main className="alone">
      <form className="card alone-card" onSubmit={submit} noValidate>
        <div className="alone-head">
          <Icon name="robot" size={40} />
          <LanguageSelect />
        </div>
        <h1>{t('signIn.title')}</h1>
        <p>
          <strong>{t('signIn.why')}</strong> {t('signIn.how')}
        </p>
        {problem && (
          <p className="problem" role="alert">
            <Icon name="warning" size={20} /> {problem}
          </p>
        )}
        <label>
          {t('signIn.device')}
          <input name="device" defaultValue={device} autoComplete="off" spellCheck={false} />
          <small>{t('signIn.deviceHint')}</small>
        </label>
        <label>
          {t('signIn.token')}
          <input name="token" type="password" autoComplete="off" />
          <small>{t('signIn.tokenHint')}</small>
        </label>
        <button className="button primary large">{t('signIn.submit')}</button>
      </form>
    </main>
  );
}

function explain(refusal: RefusalCode): 'unauthorized' | 'protocol' | 'failed' {
  if (refusal === 'protocol') return 'protocol';
  return refusal === 'internal' ? 'failed' : 'unauthorized';
}
