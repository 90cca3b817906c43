import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/index.js';

const MINUTE_MS = 60_000;

/** The present time, renewed every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Time of day in the centre, whatever the time zone of the machine that shows it. */
export function clockTime(at: number, style: 'minutes' | 'seconds'): string {
  return new Intl.DateTimeFormat(currentLanguage(), {
    timeZone: 'Asia/Seoul',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(style === 'seconds' ? { second: '2-digit' } : {}),
  }).format(at);
}

export function fullDate(at: number): string {
  return new Intl.DateTimeFormat(currentLanguage(), {
    timeZone: 'Asia/Seoul',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(at);
}

/** "3 min ago" in the page's language. */
export function useAgo(): (at: number) => string {
  const { t } = useTranslation();
  const now = useNow(10_000);
  return (at) => {
    const minutes = Math.floor((now - at) / MINUTE_MS);
    if (minutes < 1) return t('ago.now');
    if (minutes < 60) return t('ago.minutes', { count: minutes });
    return t('ago.hours', { count: Math.floor(minutes / 60) });
  };
}
