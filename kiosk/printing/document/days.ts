const KST_MS = 9 * 3_600_000;

function parts(at: number): { day: string; time: string } {
  const iso = new Date(at + KST_MS).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** Unix ms -> `2026년 3월 5일`, in Korea. */
export function longDay(at: number): string {
  const [year, month, day] = parts(at).day.split('-').map(Number);
  return `${year ?? ''}년 ${month ?? ''}월 ${day ?? ''}일`;
}

/** Unix ms -> `2026-03-05 14:07`, in Korea. */
export function stampOf(at: number): string {
  const { day, time } = parts(at);
  return `${day} ${time}`;
}
