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
  mon: '星期一',
  tue: '星期二',
  wed: '星期三',
  thu: '星期四',
  fri: '星期五',
  sat: '星期六',
  sun: '星期日',
};

const spokenName = (name: string): string => withoutSigns(name, '、');

function place({ name, windows }: NamedPlace): string {
  const spoken = spokenName(name);
  if (!windows) return spoken;
  const { from, to } = windows;
  if (from === to) return `${from}号${spoken}`;
  return `${from}${to - from === 1 ? '、' : '至'}${to}号${spoken}`;
}

function sign({ name, windows }: NamedPlace): string {
  if (!windows) return name;
  const { from, to } = windows;
  return `${name} ${from === to ? from : `${from}–${to}`}号`;
}

const short = ({ isKiosk, name }: NamedPlace): string =>
  isKiosk ? '自助机' : name.endsWith('窗口') ? '窗口' : spokenName(name);

function time(minutes: number): string {
  const { hour12, hour, minute, isMorning } = clockTime(minutes);
  const half = hour === 12 ? '中午' : hour >= 19 ? '晚上' : isMorning ? '上午' : '下午';
  return `${half}${hour12}点${minute > 0 ? `${minute}分` : ''}`;
}

function amount(fee: Fee): string {
  if (fee === null) return '请咨询窗口';
  if (isFree(fee)) return '免费';
  if (typeof fee === 'number') return `${grouped(fee)}韩元`;
  return fee.from === 0
    ? `免费至${grouped(fee.to)}韩元`
    : `${grouped(fee.from)}至${grouped(fee.to)}韩元`;
}

function fee(value: Fee): string {
  if (value === null) return '金额请咨询窗口。';
  if (isFree(value)) return '不收手续费。';
  return `手续费${amount(value)}。`;
}

function days(hours: Hours): string {
  const kind = daysOf(hours);
  if (kind === 'daily') return hours.holidays ? '每天' : '除公休日外每天';
  return kind === 'weekdays' ? '周一至周五' : kind.map((day) => DAYS[day]).join('、');
}

function when({ daysAhead, day, weekday, minutes }: Opening): string {
  if (daysAhead === 0) return `今天${time(minutes)}`;
  if (daysAhead === 1) return `明天${time(minutes)}`;
  const { month, date } = monthAndDate(day);
  return `${month}月${date}日${DAYS[weekday]}${time(minutes)}`;
}

function minutesText(minutes: number): string {
  return minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分钟`;
}

export const CHINESE: Sentences = {
  language: 'zh',
  closedMark: '现在关闭',
  title: (name) => name,
  gap: '',
  labels: {
    where: '办理地点',
    fee: '手续费',
    time: '所需时间',
    bring: '请携带',
    hours: '开放时间',
    note: '请注意',
    lunch: '午休',
  },
  titles: { hours: '开放时间', waiting: '等候时间', talk: '幸福儿', unknown: '请再说一遍' },
  spokenName,
  place,
  sign,
  doneAt: (service, at) => `${spokenName(service)}请到${place(at)}办理。`,
  doneBetter: (service, kiosk, { quicker, cheaper }) =>
    `${spokenName(service)}在${place(kiosk)}办理更${quicker && cheaper ? '快也更便宜' : quicker ? '快' : '便宜'}。`,
  doneHere: (service) => `${spokenName(service)}就在这里办理。`,
  rightHere: (at) => `这里就是${place(at)}。`,
  isAt: (at) => `在${place(at)}。`,
  fees: (kiosk, counter) =>
    `${short(kiosk.place)}${amount(kiosk.fee)}，${short(counter.place)}${amount(counter.fee)}。`,
  fee,
  amount,
  takes: (at, minutes) => `在${place(at)}一般需要${minutesText(minutes)}左右，不包括等候时间。`,
  minutes: (minutes) => `约${minutesText(minutes)}`,
  nothingToBring: (service) => `${spokenName(service)}不需要准备材料。`,
  kioskTrouble: (_kiosk, trouble, instead) => {
    const why = trouble === 'all-busy' ? '现在自助机都在使用中。' : '现在自助机无法办理。';
    return instead ? `${why}可以到${short(instead)}办理。` : why;
  },
  closed: ({ place: at, why, holiday, weekday, next }) => {
    const reason =
      why === 'holiday' && holiday !== null
        ? `今天是${holiday}，${short(at)}休息。`
        : why === 'day-off'
          ? `今天是${DAYS[weekday]}，${short(at)}休息。`
          : why === 'before-opening'
            ? `${short(at)}还没有开始办公。`
            : `${short(at)}今天已经下班。`;
    return next ? `${reason}${when(next)}开门。` : reason;
  },
  lunchNow: () => '现在是午休时间，只开放部分窗口。',
  closingSoon: (at, closesAt) => `${short(at)}${time(closesAt)}关门，请抓紧时间。`,
  hoursOf: (name, hours) => {
    if (isAllDay(hours)) return `${spokenName(name)}${days(hours)}24小时开放。`;
    const { open, close } = openMinutes(hours);
    return `${spokenName(name)}的开放时间是${days(hours)}${time(open)}到${time(close)}。`;
  },
  hoursAndRest: (name, hours) => {
    const rests = daysOf(hours) === 'weekdays' && !hours.holidays && !isAllDay(hours);
    const told = CHINESE.hoursOf(name, hours);
    return rests ? told.replace(/。$/u, '，周末和公休日休息。') : told;
  },
  lunchOf: () => '午休时间只开放部分窗口。',
  lunchShort: () => '只开放部分窗口',
  openNow: () => '现在正在办公。',
  holidayAhead: (day, weekday, name) => {
    const { month, date } = monthAndDate(day);
    return `${month}月${date}日${DAYS[weekday]}是${name}，休息。`;
  },
  hours: (hours) => `${days(hours)} ${isAllDay(hours) ? '24小时' : `${hours.open}–${hours.close}`}`,
  offer: (at) => `要我带您去${place(at)}吗？`,
  offerFree: () => '要我带您去空闲的自助机吗？',
  leading: (at) => `好的，我带您去${place(at)}。`,
  whichOne: (names) => `请问您要办理的是${names.map(spokenName).join('，还是')}？`,
  notHere: (where) => `很抱歉，这里不办理这项业务。${where}`,
  notUnderstood: () => '很抱歉，这个我不太清楚。请告诉我您要办的证明、业务或要找的地方。',
  dependsOnService: () => '要看您办什么业务。请告诉我您来办什么。',
  cannotTell: () => '这个我不清楚，请咨询咨询台的工作人员。',
  elsewhere: (name) => `${name}（其他机构）`,
  talk: (id) => TALK[id],
  waitingUnknown: () => '窗口的等候人数我无法得知，请咨询咨询台的工作人员。',
  kiosksNow: (free) => (free > 0 ? `现在有${free}台自助机空闲。` : '现在自助机都在使用中。'),
};

const TALK: Readonly<Record<Parameters<Sentences['talk']>[0], string>> = {
  'call-staff': '好的，我来叫工作人员，请稍等。',
  'follow-me': '好的，要带您去哪里？请告诉我地点或要办的业务。',
  stop: '好的，我停下。',
  repeat: '我还没有为您做过介绍。请问需要什么帮助？',
  greeting: '您好，我是引导机器人幸福儿。请问需要什么帮助？',
  'robot-self': '我是引导机器人幸福儿。我可以告诉您在哪里办理、需要带什么，并带您过去。',
  thanks: '很高兴能帮到您，祝您一天愉快。',
  'change-language': '我可以用韩语、英语、中文和日语为您服务。您想用哪种语言？',
};
