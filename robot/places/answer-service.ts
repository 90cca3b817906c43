import type { Answer, AnswerRequest, ScreenLine } from './answer-types.js';
import { feeSentence, worthSaying } from './answer-fee.js';
import { openness } from './local-time.js';
import { noteOn } from './note-on.js';
import { kioskAndCounter, waysOf, type WayTo } from './named.js';
import { pickWay, type Picked } from './pick-way.js';
import type { Service } from './schema.js';
import { sentencesIn, type Sentences } from './sentences.js';
import { stateSentence } from './state-sentence.js';

interface Told {
  readonly request: AnswerRequest;
  readonly say: Sentences;
  readonly service: Service;
  readonly name: string;
  readonly ways: readonly WayTo[];
  readonly picked: Picked;
  /** The robot stands there with the visitor. */
  readonly isHere: boolean;
}

/** What a service takes and where it is done, the part that was asked for first. */
export function serviceAnswer(request: AnswerRequest, service: Service): Answer | null {
  const { directory, language, result, context } = request;
  const ways = waysOf(directory, service, language);
  const picked = pickWay({
    service: service.id,
    ways,
    wanted: result.place,
    holidays: directory.holidays,
    context,
  });
  if (!picked) return null;
  const say = sentencesIn(language);
  const isHere = picked.to.place.id === context.here;
  const told = { request, say, service, name: service.name[language], ways, picked, isHere };
  const parts = result.pointsBack ? followUp(told) : [...firstAnswer(told), ending(told)];
  return {
    spoken: parts.filter((part) => part !== '').join(say.gap),
    screen: { title: say.title(told.name), lines: screenLines(told), choices: [] },
    place: picked.to.place.id,
    spot: picked.freeKiosk?.spot ?? null,
    offerToLead: picked.isOpen && !isHere,
  };
}

/** The ear keeps three sentences; the screen shows the rest. */
const MOST_SENTENCES = 3;

function firstAnswer(told: Told): string[] {
  const parts = partsOf(told).filter((part) => part !== '');
  return [...new Set(parts)].slice(0, MOST_SENTENCES);
}

function partsOf(told: Told): string[] {
  const { request, say, picked } = told;
  switch (request.result.aspect) {
    case 'fee':
      return [feeSentence(told), noteOn('fee', told), state(told), where(told)];
    case 'bring':
      return [bring(told), state(told), where(told)];
    case 'how-long':
      return [takes(told), noteOn('how-long', told), state(told)];
    case 'hours':
      return [say.hoursOf(picked.to.place.name[request.language], picked.to.hours), state(told)];
    case 'where':
      return picked.isOpen ? [where(told), state(told)] : [state(told), where(told)];
    case null:
      return unasked(told);
  }
}

/** What matters now comes before the fee, and closed before everything. */
function unasked(told: Told): string[] {
  const now = state(told);
  const toBring = told.service.bring ? bring(told) : '';
  if (!told.picked.isOpen) return [now, where(told), toBring];
  const fee = worthSaying(told.ways) ? feeSentence(told) : '';
  return [where(told), now === '' ? fee : now, toBring];
}

/** The one thing asked about what was just talked of. */
function followUp(told: Told): string[] {
  const { request, say, picked, isHere, name } = told;
  switch (request.result.aspect) {
    case 'fee':
      return [feeSentence(told), noteOn('fee', told)];
    case 'bring':
      return [bring(told)];
    case 'how-long':
      return [takes(told), noteOn('how-long', told)];
    case 'hours':
      return [say.hoursOf(picked.to.place.name[request.language], picked.to.hours)];
    case 'where':
      return [isHere ? say.doneHere(name) : say.isAt(picked.to.named), state(told)];
    case null:
      return [...firstAnswer(told), ending(told)];
  }
}

function ending({ request, say, picked, isHere }: Told): string {
  if (!picked.isOpen || isHere) return '';
  // The windows were just named; once is enough for the ear.
  const named = { ...picked.to.named, windows: null };
  if (request.result.lead) return say.leading(named);
  return picked.freeKiosk ? say.offerFree(named) : say.offer(named);
}

/** Where, and of a kiosk and a counter which is better; the counter stands in the fees and on the screen. */
function where({ say, name, ways, picked, isHere }: Told): string {
  if (isHere) return say.doneHere(name);
  const both = kioskAndCounter(ways);
  if (!both || picked.trouble || !picked.isOpen) return say.doneAt(name, picked.to.named);
  const how = advantages(both);
  if (picked.to !== both.kiosk || !(how.quicker || how.cheaper)) {
    return say.doneAt(name, picked.to.named);
  }
  return say.doneBetter(name, both.kiosk.named, how);
}

function advantages({ kiosk, counter }: { kiosk: WayTo; counter: WayTo }) {
  const [a, b] = [kiosk.way.fee, counter.way.fee];
  return {
    quicker: kiosk.way.minutes < counter.way.minutes,
    cheaper: typeof a === 'number' && typeof b === 'number' && a < b,
  };
}

function takes({ say, picked }: Told): string {
  return say.takes(picked.to.named, picked.to.way.minutes);
}

function bring({ say, name, service, request }: Told): string {
  return service.bring?.[request.language] ?? say.nothingToBring(name);
}

/** Closed, at lunch, about to close, or the machines taken; a free machine is in the offer. */
function state({ request, say, picked }: Told): string {
  const { holidays } = request.directory;
  return stateSentence(picked, { say, holidays, now: request.context.now });
}

function screenLines(told: Told): ScreenLine[] {
  const { say, ways, service, request } = told;
  const { labels } = say;
  const { language, directory, context } = request;
  const lines: ScreenLine[] = ways.map(({ named, way, hours }) => {
    const closed = openness(hours, directory.holidays, context.now).state === 'closed';
    const facts = [
      say.amount(way.fee),
      say.minutes(way.minutes),
      ...(closed ? [say.closedMark] : []),
    ];
    return {
      kind: 'where',
      label: labels.where,
      text: `${say.sign(named)} (${facts.join(', ')})`,
    };
  });
  if (service.bring)
    lines.push({ kind: 'bring', label: labels.bring, text: service.bring[language] });
  for (const text of new Set(ways.map(({ named, hours }) => `${named.name} ${say.hours(hours)}`))) {
    lines.push({ kind: 'hours', label: labels.hours, text });
  }
  if (service.note) lines.push({ kind: 'note', label: labels.note, text: service.note[language] });
  return lines;
}
