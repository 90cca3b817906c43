/** Korea Standard Time is UTC+9 all year: no daylight saving since 1988. */
const KST_OFFSET_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in Korea, `YYYY-MM-DD`. @param at Unix time, milliseconds */
export function koreanDay(at: number): string {
  return new Date(at + KST_OFFSET_MS).toISOString().slice(0, 10);
}

/** When the next day begins in Korea. @returns Unix time, milliseconds, later than `at` */
export function nextKoreanMidnight(at: number): number {
  return (Math.floor((at + KST_OFFSET_MS) / DAY_MS) + 1) * DAY_MS - KST_OFFSET_MS;
}
