import { createContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../protocol.js';

/** The last refusal, and how to put it away: a dialog covers the page and shows it itself. */
export const Refused = createContext<{ code: Refusal['code'] | null; forgive: () => void }>({
  code: null,
  forgive: () => undefined,
});

/** Why nothing was done, and what to do: until it is touched. */
export function Problem({ code, close }: { code: Refusal['code'] | null; close: () => void }) {
  const { t } = useTranslation();
  if (code === null) return null;
  return (
    <button type="button" className="problem" role="alert" onClick={close}>
      {t(`refusal.${code}`)}
    </button>
  );
}
