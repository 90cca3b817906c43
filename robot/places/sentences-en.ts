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
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const spokenName = (name: string): string => withoutSigns(name, ' and ');

function place({ name, windows }: NamedPlace): string {
  const spoken = `the ${spokenName(name)}`;
  if (!windows) return spoken;
  const { from, to } = windows;
  if (from === to) return `${spoken}, window ${from}`;
  return `${spoken}, windows ${from} ${to - from === 1 ? 'and' : 'to'} ${to}`;
}

function sign({ name, windows }: NamedPlace): string {
  if (!windows) return capital(name);
  const { from, to } = windows;
  return `${capital(name)}, ${from === to ? `window ${from}` : `windows ${from}–${to}`}`;
}

const short = ({ isKiosk, name }: NamedPlace): string =>
  isKiosk ? 'the kiosk' : name.endsWith('counter') ? 'the counter' : `the ${spokenName(name)}`;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function time(minutes: number): string {
  const { hour12, hour, minute, isMorning } = clockTime(minutes);
  if (hour === 12 && minute === 0) return 'noon';
  const tail = minute > 0 ? `:${String(minute).padStart(2, '0')}` : '';
  return `${hour12}${tail} ${isMorning ? 'am' : 'pm'}`;
}

function amount(fee: Fee): string {
  if (fee === null) return 'ask at the window';
  if (isFree(fee)) return 'free';
  if (typeof fee === 'number') return `${grouped(fee)} won`;
  return fee.from === 0
    ? `free to ${grouped(fee.to)} won`
    : `${grouped(fee.from)} to ${grouped(fee.to)} won`;
}

function fee(value: Fee): string {
  if (value === null) return 'The window will tell you the amount.';
  if (isFree(value)) return 'There is no fee.';
  if (typeof value === 'number') return `The fee is ${grouped(value)} won.`;
  if (value.from === 0) return `It is free or at most ${grouped(value.to)} won.`;
  return `The fee is between ${grouped(value.from)} and ${grouped(value.to)} won.`;
}

function days(hours: Hours): string {
  const kind = daysOf(hours);
  if (kind === 'daily') return hours.holidays ? 'every day' : 'every day except public holidays';
  return kind === 'weekdays' ? 'Monday to Friday' : kind.map((day) => DAYS[day]).join(', ');
}

function when({ daysAhead, day, weekday, minutes }: Opening): string {
  if (daysAhead === 0) return `at ${time(minutes)} today`;
  if (daysAhead === 1) return `at ${time(minutes)} tomorrow`;
  const { month, date } = monthAndDate(day);
  return `at ${time(minutes)} on ${DAYS[weekday]}, ${date} ${MONTHS[month - 1] ?? ''}`;
}

function minutesText(minutes: number): string {
  if (minutes < 60 || minutes % 60 !== 0) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return minutes === 60 ? '1 hour' : `${minutes / 60} hours`;
}

export const ENGLISH: Sentences = {
  language: 'en',
  closedMark: 'closed now',
  title: capital,
  gap: ' ',
  labels: {
    where: 'Where',
    fee: 'Fee',
    time: 'Takes',
    bring: 'Bring',
    hours: 'Hours',
    note: 'Please note',
    lunch: 'Lunch',
  },
  titles: {
    hours: 'Opening hours',
    waiting: 'Waiting time',
    talk: 'Haengbok',
    unknown: 'Please say it again',
  },
  spokenName,
  place,
  sign,
  doneAt: (service, at) => `For the ${spokenName(service)}, go to ${place(at)}.`,
  doneBetter: (service, kiosk, { quicker, cheaper }) =>
    `For the ${spokenName(service)}, ${place(kiosk)} is ${quicker && cheaper ? 'quicker and cheaper' : quicker ? 'quicker' : 'cheaper'}.`,
  doneHere: (service) => `You can do the ${spokenName(service)} right here.`,
  rightHere: (at) => `This is ${place(at)}.`,
  isAt: (at) => `It is at ${place(at)}.`,
  fees: (kiosk, counter) =>
    `It is ${amount(kiosk.fee)} at ${short(kiosk.place)} and ${amount(counter.fee)} at ${short(counter.place)}.`,
  fee,
  amount,
  takes: (at, minutes) =>
    `It usually takes ${minutesText(minutes)} at ${place(at)}, not counting the wait.`,
  minutes: (minutes) => `about ${minutesText(minutes)}`,
  nothingToBring: (service) => `You do not need to bring anything for the ${spokenName(service)}.`,
  kioskTrouble: (_kiosk, trouble, instead) => {
    const why =
      trouble === 'all-busy' ? 'All the kiosks are in use now.' : 'The kiosks cannot do this now.';
    return instead ? `${why} You can have it done at ${short(instead)}.` : why;
  },
  closed: ({ place: at, why, holiday, weekday, next }) => {
    const reason =
      why === 'holiday' && holiday !== null
        ? `${capital(short(at))} is closed today: ${holiday}.`
        : why === 'day-off'
          ? `${capital(short(at))} is closed on ${DAYS[weekday]}s.`
          : why === 'before-opening'
            ? `${capital(short(at))} is not open yet.`
            : `${capital(short(at))} has closed for today.`;
    return next ? `${reason} It opens ${when(next)}.` : reason;
  },
  lunchNow: () => 'It is lunchtime, so only some of the windows are open.',
  closingSoon: (at, closesAt) =>
    `${capital(short(at))} closes at ${time(closesAt)}, so please hurry.`,
  hoursOf: (name, hours) => {
    if (isAllDay(hours)) {
      return `${capital(`the ${spokenName(name)}`)} is open round the clock, ${days(hours)}.`;
    }
    const { open, close } = openMinutes(hours);
    return `${capital(`the ${spokenName(name)}`)} is open ${days(hours)} from ${time(open)} to ${time(close)}.`;
  },
  hoursAndRest: (name, hours) => {
    const rests = daysOf(hours) === 'weekdays' && !hours.holidays && !isAllDay(hours);
    const told = ENGLISH.hoursOf(name, hours);
    return rests ? told.replace(/\.$/u, ', and closed on weekends and public holidays.') : told;
  },
  lunchOf: () => 'At lunchtime only some of the windows are open.',
  lunchShort: () => 'some windows only',
  openNow: () => 'We are open now.',
  holidayAhead: (day, weekday, name) => {
    const { month, date } = monthAndDate(day);
    return `On ${DAYS[weekday]}, ${date} ${MONTHS[month - 1] ?? ''}, we are closed for ${name}.`;
  },
  hours: (hours) =>
    `${capital(days(hours))} ${isAllDay(hours) ? '24 hours' : `${hours.open}–${hours.close}`}`,
  offer: (at) => `Shall I take you to ${place(at)}?`,
  offerFree: () => 'Shall I take you to a kiosk that is free now?',
  leading: (at) => `Certainly, I will take you to ${place(at)}.`,
  whichOne: (names) => {
    const spoken = names.map(spokenName);
    return `Do you mean ${spoken.slice(0, -1).join(', ')} or ${spoken.at(-1) ?? ''}?`;
  },
  notHere: (where) => `Sorry, that is not done here. ${where}`,
  notUnderstood: () =>
    'Sorry, I do not know about that. Tell me which document, service or place you are looking for.',
  dependsOnService: () => 'That depends on what you need to do. What have you come for?',
  cannotTell: () => 'I do not know that. The staff at the information desk can tell you.',
  elsewhere: (name) => `${name} (another office)`,
  talk: (id) => TALK[id],
  waitingUnknown: () =>
    'I cannot see how many people are waiting at the windows. The information desk can tell you.',
  kiosksNow: (free) =>
    free === 0
      ? 'All the kiosks are in use now.'
      : free === 1
        ? 'One kiosk is free now.'
        : `${free} kiosks are free now.`,
};

const TALK: Readonly<Record<Parameters<Sentences['talk']>[0], string>> = {
  'call-staff': 'I am calling a member of staff. Please wait a moment.',
  'follow-me': 'Gladly. Where shall I take you? Tell me the place or what you came for.',
  stop: 'All right, I am stopping.',
  repeat: 'I have not told you anything yet. How can I help you?',
  greeting: 'Hello, I am Haengbok, the guide robot. How can I help you?',
  'robot-self':
    'I am Haengbok, the guide robot. I tell you where things are done and what you need, and take you there.',
  thanks: 'I am glad I could help. Have a good day.',
  'change-language': 'I speak Korean, English, Chinese and Japanese. Which would you like?',
};
