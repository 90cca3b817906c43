import { plain } from './answer-plain.js';
import type { Answer, AnswerRequest, ScreenLine } from './answer-types.js';
import { dayAfter, openness, weekdayOf, type LocalTime } from './local-time.js';
import type { Directory } from './schema.js';
import { sentencesIn } from './sentences.js';
import { openSentence } from './state-sentence.js';

/** A holiday this close is told unasked. */
const HOLIDAY_AHEAD_DAYS = 7;

/** Open now or not, the hours, what runs longer, and the next holiday. */
export function openingHours({ directory, language, context }: AnswerRequest): Answer {
  const say = sentencesIn(language);
  const { hours, holidays, name } = directory;
  const centre = { named: { name: name[language], windows: null, isKiosk: false }, hours };
  const open = openness(hours, holidays, context.now).state === 'open';
  const kiosks = directory.places.flatMap((place) =>
    place.kind === 'kiosk' && place.hours
      ? [{ name: place.name[language], hours: place.hours }]
      : [],
  );
  const [kiosk] = kiosks;
  const now = openSentence(centre, { say, holidays, now: context.now });
  const holiday = hours.holidays ? undefined : holidayAhead(directory, context.now);
  const parts = [
    open && now === '' ? say.openNow() : now,
    say.hoursAndRest(name[language], hours),
    holiday ? say.holidayAhead(holiday.day, holiday.weekday, holiday.name[language]) : '',
    !holiday && hours.lunch && now !== say.lunchNow() ? say.lunchOf() : '',
    kiosk ? say.hoursOf(kiosk.name, kiosk.hours) : '',
  ];
  const lines = [{ name: name[language], hours }, ...kiosks].map((at): ScreenLine => ({
    kind: 'hours',
    label: at.name,
    text: say.hours(at.hours),
  }));
  if (hours.lunch) {
    const { from, to } = hours.lunch;
    lines.push({
      kind: 'note',
      label: say.labels.lunch,
      text: `${from}–${to} ${say.lunchShort()}`,
    });
  }
  return {
    ...plain(say.titles.hours, parts.filter((part) => part !== '').join(say.gap)),
    screen: { title: say.titles.hours, lines, choices: [] },
  };
}

function holidayAhead({ holidays }: Directory, now: LocalTime) {
  let { day } = now;
  for (let ahead = 1; ahead <= HOLIDAY_AHEAD_DAYS; ahead += 1) {
    day = dayAfter(day);
    const holiday = holidays.find((one) => one.day === day);
    if (holiday) return { ...holiday, weekday: weekdayOf(day) };
  }
  return undefined;
}
