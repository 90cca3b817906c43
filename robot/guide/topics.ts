import type { Aspect, LookupResult } from '../places/index.js';
import { type Knowledge, nameOfId, placeOf, serviceOf } from './knowledge.js';
import { isCalledSo, squeezed } from './naming.js';
import { siblingsOf } from './related.js';
import type { GuideState } from './state.js';
import { subjectOf } from './visit.js';

/** "인감은 뭐 가져와요?": of several things, the one whose turn is to come, or the only service talked of before. */
export function earlierAmong(
  knowledge: Knowledge,
  { visit }: GuideState,
  read: LookupResult,
): LookupResult | null {
  const { choices, aspect, lead, language } = read;
  const waits = visit.also !== null && choices.includes(visit.also) ? visit.also : null;
  const waiting = waits === null ? undefined : knowledge.lookupById(waits, language);
  if (waiting) return { ...waiting, aspect, lead };
  const topic = visit.topic ? subjectOf(visit.topic.reading) : '';
  if ((aspect === null && !lead) || choices.includes(topic)) return null;
  const [only, ...more] = visit.earlier.filter(
    (id) => (choices.includes(id) || isCalledSo(knowledge, id, read)) && serviceOf(knowledge, id),
  );
  const found = only && more.length === 0 ? knowledge.lookupById(only, language) : undefined;
  return found ? { ...found, aspect, lead } : null;
}

/** "얼마예요?" with a restroom between: a facility has no fee, so the service before it is meant. */
export function answering(
  knowledge: Knowledge,
  { visit }: GuideState,
  topic: LookupResult,
  { aspect, language }: LookupResult,
): LookupResult {
  const isSilent = placeOf(knowledge, topic.service)?.kind === 'facility';
  if (!isSilent || aspect === null || !OF_SERVICES.includes(aspect)) return topic;
  const service = visit.earlier.find((id) => serviceOf(knowledge, id));
  return (service && knowledge.lookupById(service, language)) || topic;
}

const OF_SERVICES: readonly Aspect[] = ['fee', 'bring', 'how-long'];

/** Of several things it may mean: the one talked of, or the only one that is near it. */
export function settle(
  knowledge: Knowledge,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): LookupResult {
  const subject = subjectOf(topic);
  if (beginsAnew(text)) return read;
  const isAsked = read.aspect !== null || read.lead;
  const isAboutTopic = read.choices.includes(subject) && (isAsked || read.choices.length > 2);
  const near = nearTo(knowledge, subject).filter((id) => read.choices.includes(id));
  const isOne = near.length === 1 && !read.choices.includes(subject);
  const only = isAboutTopic ? subject : isOne ? near[0] : kindOf(knowledge, subject, read);
  const meant = only === undefined ? undefined : knowledge.lookupById(only, read.language);
  return meant ? { ...meant, aspect: read.aspect, lead: read.lead } : read;
}

/** "아 참 그리고 인감도요": another thing, and not one near the last. */
function beginsAnew(text: string): boolean {
  return /^((네|예|아|어|음|근데)[\s,.]+)*(아 ?참|참|그리고|또|또 ?하나|다른)[\s,.]|도(요|여)[.!]*$|^(oh,? )?(and |by the way|also)\b|^对了|^还有|^あと|^それと/iu.test(
    text.normalize('NFKC').trim(),
  );
}

/** "장애인용이요" after a restroom: of several things, the only one that is a kind of it. */
function kindOf(
  knowledge: Knowledge,
  subject: string,
  { choices, language }: LookupResult,
): string | undefined {
  const nameIn = (id: string): string => squeezed(nameOfId(knowledge, id)?.[language] ?? '');
  const name = nameIn(subject);
  if (name === '' || choices.includes(subject)) return undefined;
  const kinds = choices.filter((id) => nameIn(id).includes(name));
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** What shares an everyday word with a thing; of a counter, what is done there. */
function nearTo({ directory }: Knowledge, subject: string): readonly string[] {
  const done = directory.services.filter(({ ways }) => ways.some(({ place }) => place === subject));
  return done.length > 0 ? done.map(({ id }) => id) : siblingsOf(directory, subject);
}

/** "신고하려면 뭐 필요해요?" after 영업 신고: a word of many things, and one of them is the topic. */
export function namesTopicAgain(
  knowledge: Knowledge,
  topic: LookupResult,
  { choices, aspect, lead, language, confidence }: LookupResult,
  text: string,
): boolean {
  const name = nameOfId(knowledge, subjectOf(topic))?.[language].toLowerCase();
  if (choices.length === 0 || name === undefined) return false;
  const isOfIt = aspect !== null || lead || pointsFirst(text);
  if (!isOfIt && (confidence >= SAYS_LITTLE || !asksOrTells(text))) return false;
  const said = text.toLowerCase();
  return knowledge.directory.shared.some(
    ({ words, choices: offered }) =>
      choices.every((id) => offered.includes(id)) &&
      words[language].some((word) => said.includes(word) && name.includes(word)),
  );
}

/** "그거 신고해야 된다며" */
function pointsFirst(text: string): boolean {
  return /^(근데 |그럼 )?(그거|그건|그게|그걸|이거|이건|이게)(?![가-힣])/u.test(
    text.normalize('NFKC').trim(),
  );
}

/** So vague that the shared word is all there is. */
const SAYS_LITTLE = 0.3;

/** "신고해야 되죠?" goes on about the thing; "신고하러 왔어요" begins anew. */
function asksOrTells(text: string): boolean {
  return /(되|돼|하)(죠|지요?|나요?|요)\s*[?？]*$|해야/u.test(text.normalize('NFKC'));
}
