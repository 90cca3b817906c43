import { isAllDay, type Opening } from './local-time.js';
import type { Fee, Hours, Weekday } from './schema.js';
import type { NamedPlace, Sentences } from './sentences.js';
import {
  clockTime,
  daysOf,
  grouped,
  isFree,
  monthAndDate,
  openMinutes,
  withoutSigns,
} from './spoken.js';

const DAYS: Readonly<Record<Weekday, string>> = {
  mon: '月曜日',
  tue: '火曜日',
  wed: '水曜日',
  thu: '木曜日',
  fri: '金曜日',
  sat: '土曜日',
  sun: '日曜日',
};

const spokenName = (name: string): string => withoutSigns(name, '、');

function place({ name, windows }: NamedPlace): string {
  const spoken = spokenName(name);
  if (!windows) return spoken;
  const { from, to } = windows;
  if (from === to) return `${from}番の${spoken}`;
  return `${from}番${to - from === 1 ? '、' : 'から'}${to}番の${spoken}`;
}

function sign({ name, windows }: NamedPlace): string {
  if (!windows) return name;
  const { from, to } = windows;
  return `${name} ${from === to ? from : `${from}~${to}`}番`;
}

const short = ({ isKiosk, name }: NamedPlace): string =>
  isKiosk ? spokenName(name) : name.endsWith('窓口') ? '窓口' : spokenName(name);

function time(minutes: number): string {
  const { hour12, hour, minute, isMorning } = clockTime(minutes);
  const tail = minute > 0 ? `${minute}分` : '';
  if (hour === 12) return tail === '' ? '正午' : `午後0時${tail}`;
  return `${isMorning ? '午前' : '午後'}${hour12}時${tail}`;
}

function amount(fee: Fee): string {
  if (fee === null) return '窓口でご案内';
  if (isFree(fee)) return '無料';
  if (typeof fee === 'number') return `${grouped(fee)}ウォン`;
  return fee.from === 0
    ? `無料~${grouped(fee.to)}ウォン`
    : `${grouped(fee.from)}~${grouped(fee.to)}ウォン`;
}

function fee(value: Fee): string {
  if (value === null) return '金額は窓口でご案内します。';
  if (isFree(value)) return '手数料はかかりません。';
  if (typeof value === 'number') return `手数料は${grouped(value)}ウォンです。`;
  if (value.from === 0) return `手数料は無料、または最大${grouped(value.to)}ウォンです。`;
  return `手数料は${grouped(value.from)}ウォンから${grouped(value.to)}ウォンです。`;
}

function days(hours: Hours): string {
  const kind = daysOf(hours);
  if (kind === 'daily') return hours.holidays ? '毎日' : '祝日を除く毎日';
  return kind === 'weekdays' ? '平日' : kind.map((day) => DAYS[day]).join('、');
}

function when({ daysAhead, day, weekday, minutes }: Opening): string {
  if (daysAhead === 0) return `今日の${time(minutes)}`;
  if (daysAhead === 1) return `明日の${time(minutes)}`;
  const { month, date } = monthAndDate(day);
  return `${month}月${date}日${DAYS[weekday]}の${time(minutes)}`;
}

function minutesText(minutes: number): string {
  return minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60}時間` : `${minutes}分`;
}

export const JAPANESE: Sentences = {
  language: 'ja',
  closedMark: 'いまは閉まっています',
  title: (name) => name,
  gap: '',
  labels: {
    where: '場所',
    fee: '手数料',
    time: '所要時間',
    bring: '持ち物',
    hours: '利用時間',
    note: 'ご注意',
    lunch: '昼休み',
  },
  titles: {
    hours: '利用時間',
    waiting: '待ち時間',
    talk: 'ヘンボク',
    unknown: 'もう一度お話しください',
  },
  spokenName,
  place,
  sign,
  doneAt: (service, at) => `${spokenName(service)}は${place(at)}で承ります。`,
  doneBetter: (service, kiosk, { quicker, cheaper }) =>
    `${spokenName(service)}は${place(kiosk)}のほうが${quicker && cheaper ? '早くて安いです' : quicker ? '早いです' : '安いです'}。`,
  doneHere: (service) => `${spokenName(service)}はこちらで承ります。`,
  rightHere: (at) => `こちらが${place(at)}です。`,
  isAt: (at) => `${place(at)}です。`,
  fees: (kiosk, counter) =>
    `${short(kiosk.place)}は${amount(kiosk.fee)}、${short(counter.place)}は${amount(counter.fee)}です。`,
  fee,
  amount,
  takes: (at, minutes) => `${place(at)}で、待ち時間を除いて通常${minutesText(minutes)}ほどです。`,
  minutes: (minutes) => `${minutesText(minutes)}ほど`,
  nothingToBring: (service) => `${spokenName(service)}に必要な持ち物はありません。`,
  kioskTrouble: (kiosk, trouble, instead) => {
    const why =
      trouble === 'all-busy'
        ? `ただいま${short(kiosk)}はすべて使用中です。`
        : `ただいま${short(kiosk)}ではお取り扱いできません。`;
    return instead ? `${why}${short(instead)}をご利用ください。` : why;
  },
  closed: ({ place: at, why, holiday, weekday, next }) => {
    const reason =
      why === 'holiday' && holiday !== null
        ? `今日は${holiday}のため${short(at)}はお休みです。`
        : why === 'day-off'
          ? `今日は${DAYS[weekday]}のため${short(at)}はお休みです。`
          : why === 'before-opening'
            ? `${short(at)}はまだ開いていません。`
            : `${short(at)}は今日の受付を終了しました。`;
    return next ? `${reason}${when(next)}に開きます。` : reason;
  },
  lunchNow: () => 'ただいま昼休みのため、一部の窓口だけ開いています。',
  closingSoon: (at, closesAt) =>
    `${short(at)}は${time(closesAt)}に閉まりますので、お急ぎください。`,
  hoursOf: (name, hours) => {
    if (isAllDay(hours)) return `${spokenName(name)}は${days(hours)}24時間ご利用いただけます。`;
    const { open, close } = openMinutes(hours);
    return `${spokenName(name)}は${days(hours)}の${time(open)}から${time(close)}までです。`;
  },
  hoursAndRest: (name, hours) => {
    const rests = daysOf(hours) === 'weekdays' && !hours.holidays && !isAllDay(hours);
    const told = JAPANESE.hoursOf(name, hours);
    return rests ? told.replace(/です。$/u, 'で、土日と祝日はお休みです。') : told;
  },
  lunchOf: () => '昼休みは一部の窓口だけ開いています。',
  lunchShort: () => '一部の窓口のみ',
  openNow: () => 'いま開いています。',
  holidayAhead: (day, weekday, name) => {
    const { month, date } = monthAndDate(day);
    return `${month}月${date}日${DAYS[weekday]}は${name}のためお休みです。`;
  },
  hours: (hours) => `${days(hours)} ${isAllDay(hours) ? '24時間' : `${hours.open}~${hours.close}`}`,
  offer: (at) => `${place(at)}までご案内しましょうか？`,
  offerFree: (kiosk) => `いま空いている${short(kiosk)}までご案内しましょうか？`,
  leading: (at) => `はい、${place(at)}までご案内します。`,
  whichOne: (names) =>
    `${names.map((name) => `「${spokenName(name)}」`).join('、')}のうち、どちらのご用件でしょうか？`,
  notHere: (where) => `申し訳ありませんが、こちらではお取り扱いしておりません。${where}`,
  notUnderstood: () =>
    '申し訳ありません、それは分かりかねます。必要な書類やご用件、お探しの場所をお話しください。',
  dependsOnService: () => 'ご用件によって異なります。どのようなご用件でしょうか？',
  cannotTell: () => 'それは私には分かりません。案内デスクの職員にお尋ねください。',
  elsewhere: (name) => `${name}（他の機関）`,
  talk: (id) => TALK[id],
  waitingUnknown: () => '窓口の待ち人数は私には分かりません。案内デスクの職員にお尋ねください。',
  kiosksNow: (free) =>
    free > 0 ? `自動機はいま${free}台空いています。` : '自動機はいますべて使用中です。',
};

const TALK: Readonly<Record<Parameters<Sentences['talk']>[0], string>> = {
  'call-staff': 'はい、職員を呼びます。少々お待ちください。',
  'follow-me': 'はい、どちらへご案内しましょうか？場所またはご用件をお話しください。',
  stop: 'はい、止まります。',
  repeat: 'まだご案内していません。どのようなご用件でしょうか？',
  greeting: 'こんにちは、案内ロボットのヘンボクです。どのようなご用件でしょうか？',
  'robot-self':
    '私は案内ロボットのヘンボクです。手続きの場所や必要なものをお伝えし、そこまでご案内します。',
  thanks: 'お役に立ててうれしいです。よい一日をお過ごしください。',
  'change-language': '韓国語、英語、中国語、日本語でご案内できます。どの言語になさいますか。',
};
