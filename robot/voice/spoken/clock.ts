import { native, sino } from './numbers.js';
import type { Rule } from './rule.js';

const CLOCK = String.raw`(?:(?:오전|오후)\s?)?(?<!\d)([01]?\d|2[0-4]):([0-5]\d)(?!\d)`;
const HALF = String.raw`(?:(오전|오후|낮|밤|새벽|아침|저녁)\s?)?`;
const HOUR = String.raw`(?<!\d)(\d{1,2})`;
const TO = String.raw`\s?[~～〜∼–-]\s?`;

/** "09:00~18:00", "09:30" with or without 오전 and 오후, and "18시". */
export const CLOCK_RULES: readonly Rule[] = [
  [
    new RegExp(`${CLOCK}${TO}${CLOCK}(?:까지|에(?![가-힣])|에(?=도))?`, 'g'),
    (whole, h1, m1, h2, m2) => {
      const { first, second } = halves(whole);
      const from = time(h1, m1, first);
      const to = time(h2, m2, second, first ?? halfOf(h1));
      return `${from}부터 ${to}까지`;
    },
  ],
  [new RegExp(CLOCK, 'g'), (whole, hour, minute) => time(hour, minute, halves(whole).first)],
  [
    new RegExp(`${HALF}${HOUR}시?${TO}${HALF}${HOUR}시(?!간)(?:까지|에(?![가-힣])|에(?=도))?`, 'g'),
    (_, half1, from, half2, to) => {
      const first = half1 || spokenHalf(from);
      const named = half2 || spokenHalf(to);
      const second = named === first ? '' : named;
      return `${plainHour(from, first)}부터 ${plainHour(to, second)}까지`;
    },
  ],
  [
    new RegExp(`${HALF}${HOUR}시(?!간)(?:\\s?(\\d{1,2})분)?`, 'g'),
    (whole, half, hour, minute) => {
      if (Number(hour) > 24) return whole;
      const said = plainHour(hour, half || spokenHalf(hour));
      return minute === '' ? said : `${said} ${sino(minute)} 분`;
    },
  ],
];

type Half = string | undefined;

function halves(whole: string): { first: Half; second: Half } {
  const parts = whole.split(/[~～〜∼–-]/u);
  const half = (part = ''): Half => /오전|오후/u.exec(part)?.[0];
  return { first: half(parts[0]), second: half(parts[1]) };
}

function time(hour: string, minute: string, half: Half, said?: string): string {
  const minutes = Number(minute) === 0 ? '' : ` ${sino(String(Number(minute)))} 분`;
  return `${hourText(hour, half, said)}${minutes}`;
}

/** @param said the half that was just named and need not be named again */
function hourText(hour: string, half: Half, said?: string): string {
  const value = Number(hour);
  if (value === 24 || value === 0) return half === undefined ? '밤 열두 시' : `${half} 열두 시`;
  const named = half ?? (hour.length === 2 ? halfOf(hour) : spokenHalf(hour));
  const twelve = value > 12 ? value - 12 : value;
  return named === said || named === '' ? `${native(twelve)} 시` : `${named} ${native(twelve)} 시`;
}

/** "18시" is 오후 여섯 시; which half a plain "3시" means is not ours to say. */
function spokenHalf(hour: string): string {
  return Number(hour) > 12 && Number(hour) < 24 ? '오후' : '';
}

function plainHour(hour: string, half: string): string {
  const value = Number(hour);
  const said = `${native(value > 12 && value <= 24 ? value - 12 : value === 0 ? 12 : value)} 시`;
  const named = value === 24 || value === 0 ? half || '밤' : half;
  return named === '' ? said : `${named} ${said}`;
}

/** What a 24-hour clock shows. */
function halfOf(hour: string): string {
  const value = Number(hour);
  if (value === 12) return '낮';
  return value > 12 ? '오후' : '오전';
}
