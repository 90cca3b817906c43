import { useTranslation } from 'react-i18next';

const LOCALES: Readonly<Record<string, string>> = {
  ko: 'ko-KR',
  en: 'en-GB',
  zh: 'zh-CN',
  ja: 'ja-JP',
};

/** Amounts and times as the reader writes them. */
export function useFormat() {
  const { i18n, t } = useTranslation();
  const locale = LOCALES[i18n.language] ?? 'ko-KR';
  return {
    won: (won: number) => t('won', { won: won.toLocaleString(locale) }),
    time: (at: number) =>
      new Date(at).toLocaleString(locale, {
        timeZone: 'Asia/Seoul',
        month: 'numeric',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }),
  };
}
