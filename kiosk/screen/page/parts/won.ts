import { useTranslation } from 'react-i18next';

/** Formats a price as the language writes it. */
export function useWon(): (won: number) => string {
  const { t } = useTranslation();
  const amount = useAmount();
  return (won) => (won === 0 ? t('free') : amount(won));
}

/** Formats money that is counted: none of it is 0, not free. */
export function useAmount(): (won: number) => string {
  const { t } = useTranslation();
  return (won) => t('won', { amount: won.toLocaleString('ko-KR') });
}
