const KST_MS = 9 * 3_600_000;

/** Unix ms -> day and time in Korea as the VAN writes them: `20261126`, `180500`. */
export function vanTime(at: number): { day: string; time: string } {
  const digits = new Date(at + KST_MS).toISOString().replace(/\D/g, '');
  return { day: digits.slice(0, 8), time: digits.slice(8, 14) };
}

export function fromVanTime(day: string, time: string): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)].map(Number);
  const [hour, minute, second] = [time.slice(0, 2), time.slice(2, 4), time.slice(4, 6)].map(Number);
  const utc = Date.UTC(year ?? 0, (month ?? 1) - 1, date, hour, minute, second);
  return utc - KST_MS;
}
