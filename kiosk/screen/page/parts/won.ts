import { useTranslation } from 'react-i18next';

/** Formats an amount as the language writes it. */
export function useWon(): (won: number) => string {
  const { t } = useTranslation();
  return (won) => (won === 0 ? t('free') : t('won', { amount: won.toLocaleString('ko-KR') }));
}
