const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short' });
const STAMP = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Unix ms -> `2026-11-26`, the day in Korea. */
export const koreanDay = (at: number) => DAY.format(at);

/** Unix ms -> `2026-11-26 18:05:00`, in Korea. */
export const koreanStamp = (at: number) => STAMP.format(at);
