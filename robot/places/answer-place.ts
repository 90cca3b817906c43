import type { Answer, AnswerRequest, ScreenLine } from './answer-types.js';
import { isOpen } from './local-time.js';
import { hoursAt, namedPlace } from './named.js';
import type { Place } from './schema.js';
import { sentencesIn } from './sentences.js';
import { openSentence } from './state-sentence.js';

/** What to know about a place, and the offer to lead there. */
export function placeAnswer(request: AnswerRequest, place: Place): Answer {
  const { directory, language, result, context } = request;
  const say = sentencesIn(language);
  const named = namedPlace(place, language);
  const hours = hoursAt(directory, place);
  const { holidays } = directory;
  const open = isOpen(hours, holidays, context.now);
  const parts = [
    result.aspect === 'hours' ? say.hoursOf(named.name, hours) : '',
    place.note?.[language] ?? '',
    openSentence({ named, hours }, { say, holidays, now: context.now }),
    result.lead ? say.leading(named) : say.offer(named),
  ];
  const lines: ScreenLine[] = [
    { kind: 'where', label: say.labels.where, text: say.sign(named) },
    { kind: 'hours', label: say.labels.hours, text: say.hours(hours) },
  ];
  if (place.note) lines.push({ kind: 'note', label: say.labels.note, text: place.note[language] });
  const free = context.kiosks.find(
    ({ spot, state }) => place.spots.includes(spot) && state === 'free',
  );
  // A closed café is not worth the walk; the way out, the defibrillator and the toilets always are.
  const worthWalking = open || place.hours === null;
  return {
    spoken: (worthWalking ? parts : parts.slice(0, -1)).filter((part) => part !== '').join(say.gap),
    screen: { title: say.title(named.name), lines, choices: [] },
    place: place.id,
    spot: free?.spot ?? null,
    offerToLead: worthWalking,
  };
}
