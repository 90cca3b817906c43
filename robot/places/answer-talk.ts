import type { Answer, AnswerRequest } from './answer-types.js';
import { openingHours } from './answer-hours.js';
import { plain } from './answer-plain.js';
import { namedPlace } from './named.js';
import type { TalkId } from './result.js';
import { sentencesIn, type Sentences } from './sentences.js';

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

/** The desk that can tell, where the centre has one. */
const DESK = 'information-desk';

/** Kiosks tell whether they are free; nobody tells the robot of the queues at the windows. */
function waitingTime({ directory, language, context }: AnswerRequest): Answer {
  const say = sentencesIn(language);
  const desk = directory.places.find(({ id }) => id === DESK);
  const parts = [machines({ directory, context }, say), say.waitingUnknown()];
  if (desk && context.here !== DESK) parts.push(say.offer(namedPlace(desk, language)));
  const spoken = parts.filter((part) => part !== '').join(say.gap);
  const answer = plain(say.titles.waiting, spoken);
  return desk ? { ...answer, place: desk.id, offerToLead: context.here !== DESK } : answer;
}

function machines(
  { directory, context }: Pick<AnswerRequest, 'directory' | 'context'>,
  say: Sentences,
): string {
  const spots = directory.places.flatMap((place) => (place.kind === 'kiosk' ? place.spots : []));
  const known = context.kiosks.filter(({ spot }) => spots.includes(spot));
  return known.length === 0
    ? ''
    : say.kiosksNow(known.filter(({ state }) => state === 'free').length);
}
