import type { Answer, AnswerRequest, ScreenLine } from './answer-types.js';
import { openness } from './local-time.js';
import { waysOf, type WayTo } from './named.js';
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
  const told = { request, say, service, name: service.name[language], ways, picked };
  return {
    spoken: spokenParts(told)
      .filter((part) => part !== '')
      .join(say.gap),
    screen: { title: say.title(told.name), lines: screenLines(told), choices: [] },
    place: picked.to.place.id,
    spot: picked.freeKiosk?.spot ?? null,
    offerToLead: picked.isOpen,
  };
}

function spokenParts(told: Told): string[] {
  const { request, say, picked, service } = told;
  const last = picked.isOpen ? ending(told) : '';
  switch (request.result.aspect) {
    case 'fee':
      return [feeSentence(told), note(told), where(told), state(told), last];
    case 'bring':
      return [bring(told), where(told), state(told), last];
    case 'how-long':
      return [say.takes(picked.to.named, picked.to.way.minutes), note(told), state(told), last];
    case 'hours':
      return [
        say.hoursOf(picked.to.place.name[request.language], picked.to.hours),
        state(told),
        last,
      ];
    case 'where':
    case null:
      return [
        where(told),
        worthSaying(told) ? feeSentence(told) : '',
        state(told),
        service.bring ? bring(told) : '',
        last,
      ];
  }
}

function ending({ request, say, picked }: Told): string {
  // The windows were just named; once is enough for the ear.
  const named = { ...picked.to.named, windows: null };
  return request.result.lead ? say.leading(named) : say.offer(named);
}

function kioskAndCounter(ways: readonly WayTo[]): { kiosk: WayTo; counter: WayTo } | null {
  const kiosk = ways.find(({ place }) => place.kind === 'kiosk');
  const counter = ways.find(({ place }) => place.kind !== 'kiosk');
  return kiosk && counter ? { kiosk, counter } : null;
}

function where({ say, name, ways, picked }: Told): string {
  const both = kioskAndCounter(ways);
  if (!both) return say.doneAt(name, picked.to.named);
  return say.doneAtEither(name, both.kiosk.named, both.counter.named);
}

/** Fees are told unasked where there is one to pay or to compare; "there is no fee" only on request. */
function worthSaying({ ways }: Told): boolean {
  return ways.some(({ way: { fee } }) => fee !== 0 && fee !== null);
}

function feeSentence({ say, ways, picked }: Told): string {
  const both = kioskAndCounter(ways);
  const kiosk = both?.kiosk.way.fee ?? null;
  const counter = both?.counter.way.fee ?? null;
  const differ = JSON.stringify(kiosk) !== JSON.stringify(counter);
  if (!both || kiosk === null || counter === null || !differ) return say.fee(picked.to.way.fee);
  return say.fees(
    { place: both.kiosk.named, fee: kiosk },
    { place: both.counter.named, fee: counter },
  );
}

function bring({ say, name, service, request }: Told): string {
  return service.bring?.[request.language] ?? say.nothingToBring(name);
}

function note({ service, request }: Told): string {
  return service.note?.[request.language] ?? '';
}

/** Open or closed, free or taken; else which of two ways is the better one. */
function state(told: Told): string {
  const { request, say, picked, ways } = told;
  const { holidays } = request.directory;
  const now = stateSentence(picked, { say, holidays, now: request.context.now });
  if (now !== '') return now;
  const both = kioskAndCounter(ways);
  return both && both.kiosk === picked.to ? better(say, both) : '';
}

function better(say: Sentences, { kiosk, counter }: { kiosk: WayTo; counter: WayTo }): string {
  const quicker = kiosk.way.minutes < counter.way.minutes;
  const [a, b] = [kiosk.way.fee, counter.way.fee];
  const cheaper = typeof a === 'number' && typeof b === 'number' && a < b;
  return quicker || cheaper ? say.better(kiosk.named, { quicker, cheaper }) : '';
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
