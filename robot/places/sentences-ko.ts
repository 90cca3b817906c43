import { josa } from 'es-hangul';
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
  mon: '월요일',
  tue: '화요일',
  wed: '수요일',
  thu: '목요일',
  fri: '금요일',
  sat: '토요일',
  sun: '일요일',
};

const spokenName = (name: string): string => withoutSigns(name, ', ');

/** "1번부터 4번 주민등록, 인감 창구" */
function place({ name, windows }: NamedPlace): string {
  const spoken = spokenName(name);
  if (!windows) return spoken;
  const { from, to } = windows;
  if (from === to) return `${from}번 ${spoken}`;
  return `${from}번${to - from === 1 ? ',' : '부터'} ${to}번 ${spoken}`;
}

function sign({ name, windows }: NamedPlace): string {
  if (!windows) return name;
  const { from, to } = windows;
  return `${name} ${from === to ? from : `${from}~${to}`}번`;
}

const short = ({ isKiosk, name }: NamedPlace): string =>
  isKiosk ? spokenName(name) : name.endsWith('창구') ? '창구' : spokenName(name);

function time(minutes: number): string {
  const { hour12, hour, minute, isMorning } = clockTime(minutes);
  const half = hour === 12 ? '낮' : hour >= 20 ? '밤' : isMorning ? '오전' : '오후';
  return `${half} ${hour12}시${minute > 0 ? ` ${minute}분` : ''}`;
}

function amount(fee: Fee): string {
  if (fee === null) return '창구에서 안내';
  if (isFree(fee)) return '무료';
  if (typeof fee === 'number') return `${grouped(fee)}원`;
  return fee.from === 0 ? `무료~${grouped(fee.to)}원` : `${grouped(fee.from)}~${grouped(fee.to)}원`;
}

function fee(value: Fee): string {
  if (value === null) return '금액은 창구에서 알려 드려요.';
  if (isFree(value)) return '수수료는 없어요.';
  if (typeof value === 'number') return `수수료는 ${grouped(value)}원이에요.`;
  if (value.from === 0) return `수수료는 없거나 많아도 ${grouped(value.to)}원이에요.`;
  return `수수료는 ${grouped(value.from)}원에서 ${grouped(value.to)}원까지예요.`;
}

const inFees = (value: Fee): string => (isFree(value) ? '무료' : amount(value));

function days(hours: Hours): string {
  const kind = daysOf(hours);
  if (kind === 'daily') return hours.holidays ? '매일' : '공휴일을 빼고 매일';
  return kind === 'weekdays' ? '평일' : kind.map((day) => DAYS[day]).join(', ');
}

function when({ daysAhead, day, weekday, minutes }: Opening): string {
  if (daysAhead === 0) return `오늘 ${time(minutes)}`;
  if (daysAhead === 1) return `내일 ${time(minutes)}`;
  const { month, date } = monthAndDate(day);
  return `${month}월 ${date}일 ${DAYS[weekday]} ${time(minutes)}`;
}

function minutesText(minutes: number): string {
  return minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60}시간` : `${minutes}분`;
}

export const KOREAN: Sentences = {
  language: 'ko',
  closedMark: '지금은 닫힘',
  title: (name) => name,
  gap: ' ',
  labels: {
    where: '하는 곳',
    fee: '수수료',
    time: '걸리는 시간',
    bring: '준비물',
    hours: '이용 시간',
    note: '알아 두세요',
    lunch: '점심시간',
  },
  titles: {
    hours: '이용 시간',
    waiting: '대기 시간',
    talk: '행복이',
    unknown: '다시 말씀해 주세요',
  },
  spokenName,
  place,
  sign,
  doneAt: (service, at) => `${josa(spokenName(service), '은/는')} ${place(at)}에서 하실 수 있어요.`,
  doneBetter: (service, kiosk, { quicker, cheaper }) =>
    `${josa(spokenName(service), '은/는')} ${place(kiosk)}에서 하시는 게 더 ${quicker && cheaper ? '빠르고 저렴해요' : quicker ? '빨라요' : '저렴해요'}.`,
  doneHere: (service) => `${josa(spokenName(service), '은/는')} 바로 여기서 하시면 돼요.`,
  rightHere: (at) => `여기가 ${josa(place(at), '이에요/예요')}.`,
  isAt: (at) => `${josa(place(at), '이에요/예요')}.`,
  fees: (kiosk, counter) =>
    `${josa(short(kiosk.place), '은/는')} ${inFees(kiosk.fee)}, ${josa(short(counter.place), '은/는')} ${josa(inFees(counter.fee), '이에요/예요')}.`,
  fee,
  amount,
  takes: (at, minutes) =>
    `${place(at)}에서 보통 ${minutesText(minutes)}쯤 걸려요, 기다리는 시간은 빼고요.`,
  minutes: (minutes) => `${minutesText(minutes)}쯤`,
  nothingToBring: (service) => `${spokenName(service)}에는 따로 준비하실 것이 없어요.`,
  kioskTrouble: (kiosk, trouble, instead) => {
    const what = josa(short(kiosk), '이/가');
    const why =
      trouble === 'all-busy'
        ? `지금은 ${what} 모두 사용 중이에요.`
        : `지금은 ${short(kiosk)}에서 하실 수 없어요.`;
    return instead ? `${why} ${short(instead)}에서 하시면 돼요.` : why;
  },
  closed: ({ place: at, why, holiday, weekday, next }) => {
    const reason =
      why === 'holiday' && holiday !== null
        ? `오늘은 ${josa(holiday, '이라/라')} ${josa(short(at), '이/가')} 쉬어요.`
        : why === 'day-off'
          ? `오늘은 ${DAYS[weekday]}이라 ${josa(short(at), '이/가')} 쉬어요.`
          : why === 'before-opening'
            ? `${josa(short(at), '은/는')} 아직 열지 않았어요.`
            : `${josa(short(at), '은/는')} 오늘 이용 시간이 끝났어요.`;
    return next ? `${reason} ${when(next)}에 열어요.` : reason;
  },
  lunchNow: () => '지금은 점심시간이라 창구가 일부만 열려 있어요.',
  closingSoon: (at, closesAt) =>
    `${josa(short(at), '은/는')} ${time(closesAt)}에 닫으니 서두르시는 게 좋아요.`,
  hoursOf: (name, hours) => {
    if (isAllDay(hours)) return `${josa(spokenName(name), '은/는')} ${days(hours)} 24시간 열어요.`;
    const { open, close } = openMinutes(hours);
    return `${josa(spokenName(name), '은/는')} ${days(hours)} ${time(open)}부터 ${time(close)}까지 열어요.`;
  },
  hoursAndRest: (name, hours) => {
    const rests = daysOf(hours) === 'weekdays' && !hours.holidays && !isAllDay(hours);
    if (!rests) return KOREAN.hoursOf(name, hours);
    const { open, close } = openMinutes(hours);
    return `${josa(spokenName(name), '은/는')} 평일 ${time(open)}부터 ${time(close)}까지 열고, 주말과 공휴일에는 쉬어요.`;
  },
  lunchOf: () => '점심시간에는 창구가 일부만 열려요.',
  lunchShort: () => '일부 창구만 운영',
  openNow: () => '지금 열려 있어요.',
  holidayAhead: (day, weekday, name) => {
    const { month, date } = monthAndDate(day);
    return `${month}월 ${date}일 ${DAYS[weekday]}은 ${josa(name, '이라/라')} 쉬어요.`;
  },
  hours: (hours) => `${days(hours)} ${isAllDay(hours) ? '24시간' : `${hours.open}~${hours.close}`}`,
  offer: (at) => `${josa(place(at), '으로/로')} 안내해 드릴까요?`,
  offerFree: (kiosk) => `지금 비어 있는 ${josa(short(kiosk), '으로/로')} 안내해 드릴까요?`,
  leading: (at) => `네, ${josa(place(at), '으로/로')} 안내해 드릴게요.`,
  whichOne: (names) => {
    const spoken = names.map((name) => withoutSigns(name, ' '));
    return `${spoken.join(', ')} 중에 어느 것을 찾으세요?`;
  },
  notHere: (where) => `죄송하지만 그 업무는 여기서 하지 않아요. ${where}`,
  notUnderstood: () =>
    '죄송해요, 그건 제가 잘 모르겠어요. 떼실 서류나 보실 업무, 찾으시는 곳을 말씀해 주세요.',
  dependsOnService: () => '어떤 업무를 보시는지에 따라 달라요. 어떤 일로 오셨는지 말씀해 주세요.',
  cannotTell: () => '그건 제가 알지 못해요. 안내데스크 직원에게 물어보시면 돼요.',
  elsewhere: (name) => `${name} (다른 기관)`,
  talk: (id) => TALK[id],
  waitingUnknown: () => '창구 대기 인원은 제가 알 수 없어요. 안내데스크 직원에게 물어보시면 돼요.',
  kiosksNow: (free) =>
    free > 0 ? `무인 기기는 지금 ${free}대 비어 있어요.` : '무인 기기는 지금 모두 사용 중이에요.',
};

const TALK: Readonly<Record<Parameters<Sentences['talk']>[0], string>> = {
  'call-staff': '네, 직원을 불러 드릴게요. 잠시만 기다려 주세요.',
  'follow-me': '네, 어디로 안내해 드릴까요? 가실 곳이나 보실 업무를 말씀해 주세요.',
  stop: '네, 멈출게요.',
  repeat: '아직 드린 안내가 없어요. 무엇을 도와드릴까요?',
  greeting: '안녕하세요, 안내 로봇 행복이예요. 무엇을 도와드릴까요?',
  'robot-self':
    '저는 안내 로봇 행복이예요. 어떤 업무를 어디서 하는지, 무엇이 필요한지 알려 드리고 그곳까지 모셔다드려요.',
  thanks: '도움이 되어서 기뻐요. 좋은 하루 보내세요.',
  'change-language': '한국어, 영어, 중국어, 일본어로 안내해 드릴 수 있어요. 어떤 말로 해 드릴까요?',
};
