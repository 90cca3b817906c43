import type { Answer, AnswerRequest, ScreenLine } from './answer-types.js';
import { minutesOf, openness } from './local-time.js';
import { namedPlace } from './named.js';
import type { TalkId } from './result.js';
import { sentencesIn } from './sentences.js';
import { openSentence } from './state-sentence.js';

/** What is said about the visit itself: hours, the queue, the robot. */
export function talkAnswer(request: AnswerRequest, id: TalkId): Answer {
  const say = sentencesIn(request.language);
  switch (id) {
    case 'opening-hours':
      return openingHours(request);
    case 'waiting-time':
      return waitingTime(request);
    case 'call-staff':
    case 'follow-me':
    case 'stop':
    case 'repeat':
    case 'greeting':
    case 'robot-self':
    case 'thanks':
    case 'change-language':
      return plain(say.titles.talk, say.talk(id));
  }
}

function openingHours({ directory, language, context }: AnswerRequest): Answer {
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
  const parts = [
    say.hoursOf(name[language], hours),
    hours.lunch ? say.lunchOf(minutesOf(hours.lunch.from), minutesOf(hours.lunch.to)) : '',
    kiosk ? say.hoursOf(kiosk.name, kiosk.hours) : '',
    open && now === '' ? say.openNow() : now,
  ];
  const lines = [{ name: name[language], hours }, ...kiosks].map((at): ScreenLine => ({
    kind: 'hours',
    label: at.name,
    text: say.hours(at.hours),
  }));
  return {
    ...plain(say.titles.hours, parts.filter((part) => part !== '').join(say.gap)),
    screen: { title: say.titles.hours, lines, choices: [] },
  };
}

/** The desk that can tell, where the centre has one. */
const DESK = 'information-desk';

function waitingTime({ directory, language }: AnswerRequest): Answer {
  const say = sentencesIn(language);
  const desk = directory.places.find(({ id }) => id === DESK);
  const answer = plain(say.titles.talk, say.waitingUnknown());
  if (!desk) return answer;
  const spoken = `${answer.spoken}${say.gap}${say.offer(namedPlace(desk, language))}`;
  return { ...answer, spoken, place: desk.id, offerToLead: true };
}

/** An answer that only speaks. */
export function plain(title: string, spoken: string): Answer {
  const screen = { title, lines: [], choices: [] };
  return { spoken, screen, place: null, spot: null, offerToLead: false };
}
