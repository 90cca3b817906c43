import type { Answer, AnswerRequest, ScreenLine } from './answer-types.js';
import { isOpen } from './local-time.js';
import { hoursAt, namedPlace } from './named.js';
import type { Hours, Place } from './schema.js';
import { sentencesIn, type NamedPlace, type Sentences } from './sentences.js';
import { openSentence } from './state-sentence.js';

/** What to know about a place, and the offer to lead there. */
export function placeAnswer(request: AnswerRequest, place: Place): Answer {
  const { directory, language, context } = request;
  const say = sentencesIn(language);
  const named = namedPlace(place, language);
  const hours = hoursAt(directory, place);
  const lines: ScreenLine[] = [
    { kind: 'where', label: say.labels.where, text: say.sign(named) },
    { kind: 'hours', label: say.labels.hours, text: say.hours(hours) },
  ];
  if (place.note) lines.push({ kind: 'note', label: say.labels.note, text: place.note[language] });
  const free = context.kiosks.find(
    ({ spot, state }) => place.spots.includes(spot) && state === 'free',
  );
  // A closed café is not worth the walk; the way out, the defibrillator and the toilets always are.
  const worthWalking = isOpen(hours, directory.holidays, context.now) || place.hours === null;
  const offerToLead = worthWalking && place.id !== context.here;
  const parts = spokenParts({ request, say, place, named, hours, offerToLead });
  return {
    spoken: parts.filter((part) => part !== '').join(say.gap),
    screen: { title: say.title(named.name), lines, choices: [] },
    place: place.id,
    spot: free?.spot ?? null,
    offerToLead,
  };
}

interface Told {
  readonly request: AnswerRequest;
  readonly say: Sentences;
  readonly place: Place;
  readonly named: NamedPlace;
  readonly hours: Hours;
  readonly offerToLead: boolean;
}

function spokenParts(told: Told): string[] {
  const { request, say, place, named, hours, offerToLead } = told;
  const { result, directory, language, context } = request;
  const isHere = place.id === context.here;
  const now = openSentence(
    { named, hours },
    { say, holidays: directory.holidays, now: context.now },
  );
  const offer = offerToLead ? (result.lead ? say.leading(named) : say.offer(named)) : '';
  const ending = result.pointsBack ? '' : offer;
  switch (result.aspect) {
    case 'hours':
      return [say.hoursOf(named.name, hours), now, ending];
    case 'fee':
    case 'bring':
    case 'how-long':
      return [place.kind === 'facility' ? say.cannotTell() : say.dependsOnService(), ending];
    case 'where':
    case null:
      if (result.pointsBack) return [isHere ? say.rightHere(named) : say.isAt(named), now];
      return [isHere ? say.rightHere(named) : '', place.note?.[language] ?? '', now, ending];
  }
}
