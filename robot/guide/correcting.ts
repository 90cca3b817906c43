import type { LookupResult } from '../places/index.js';
import { isBrief, namedByPart } from './choices.js';
import { type Knowledge, nameOfId, serviceOf } from './knowledge.js';
import { meantIn } from './meant.js';
import { squeezed } from './naming.js';
import { lookupAmong } from './picking.js';
import { relatedTo, siblingsOf } from './related.js';
import { isVague, SURE } from './vague.js';
import { subjectOf } from './visit.js';
import { aspectAsked } from './words/aspect-asked.js';
import { doneApart } from './words/done.js';

/** After a refusal, doubtful words mean what is near the wrong reading, and never that one again. */
export function insteadOf(
  knowledge: Knowledge,
  wrong: LookupResult,
  text: string,
  meant: LookupResult,
): LookupResult | null {
  const subject = subjectOf(wrong);
  const sibling = siblingNamed(knowledge, wrong, text);
  if (sibling) return { ...sibling, aspect: meant.aspect, lead: meant.lead };
  const isDoubtful =
    isVague(meant) ||
    subjectOf(meant) === subject ||
    meant.service === wrong.place ||
    meant.service === 'stop';
  if (!isDoubtful) return null;
  const among = relatedTo(knowledge.directory, subject);
  if (among.length === 0) return null;
  const near = lookupAmong(knowledge, withoutStop(text), { language: meant.language, among });
  const isOne = near.choices.length === 0 && among.includes(subjectOf(near));
  const found = isOne ? near : completed(knowledge, wrong, text, false);
  return found && { ...found, aspect: meant.aspect, lead: meant.lead };
}

/** "不是，我是来取的": read together with the everyday word of what was wrong, the passport. */
export function completed(
  knowledge: Knowledge,
  wrong: LookupResult,
  text: string,
  orItself: boolean,
): LookupResult | null {
  const { language } = wrong;
  const subject = subjectOf(wrong);
  if (aspectAsked(text) !== null) return null;
  for (const { words, choices } of knowledge.directory.shared) {
    const [word] = choices.includes(subject) ? words[language] : [];
    if (word === undefined || text.includes(word)) continue;
    const among = choices.filter((id) => orItself || id !== subject);
    const found = knowledge.lookup(`${word} ${text}`, { language, among });
    const isOne = found.choices.length === 0 && among.includes(subjectOf(found));
    if (isOne && found.confidence >= SURE) return found;
  }
  return null;
}

/** "신청은 벌써 했고 찾는 거예요": tells that what was understood is done already. */
export function tellsItDone(
  knowledge: Knowledge,
  topic: LookupResult,
  text: string,
): string | null {
  const { done, rest } = doneApart(text);
  if (done === '' || rest === '') return null;
  const name = squeezed(nameOfId(knowledge, subjectOf(topic))?.[topic.language] ?? '');
  return name.includes(squeezed(done)) ? rest : null;
}

/** "No, the marriage one" after a certificate: of several things, the only other certificate. */
export function likeTheWrong(
  knowledge: Knowledge,
  wrong: LookupResult,
  { choices, language, aspect, lead }: LookupResult,
): LookupResult | null {
  const kind = serviceOf(knowledge, wrong.service)?.kind;
  if (kind === undefined || choices.includes(subjectOf(wrong))) return null;
  const [only, ...more] = choices.filter((id) => serviceOf(knowledge, id)?.kind === kind);
  const found = only && more.length === 0 ? knowledge.lookupById(only, language) : undefined;
  return found ? { ...found, aspect, lead } : null;
}

/** "Cancel the registration" corrects, where "cancel" alone stops. */
function withoutStop(text: string): string {
  return text.replace(/\b(cancel|stop)\b|취소|그만|取消|キャンセル/giu, ' ');
}

/** "지방세 말고 국세요": of what shares an everyday word with the wrong one, the one that is named. */
function siblingNamed(
  knowledge: Knowledge,
  wrong: LookupResult,
  text: string,
): LookupResult | undefined {
  const subject = subjectOf(wrong);
  const candidates = siblingsOf(knowledge.directory, subject).flatMap((id) => {
    const label = nameOfId(knowledge, id);
    return label ? [{ id, label }] : [];
  });
  const own = nameOfId(knowledge, subject);
  const others = own ? [...candidates, { id: subject, label: own }] : candidates;
  const meant = meantIn(text);
  const named = isBrief(meant) ? namedByPart(others, meant) : null;
  return named === null || named === subject
    ? undefined
    : knowledge.lookupById(named, wrong.language);
}
