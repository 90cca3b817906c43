import { directionWords } from './direction.js';
import type { Moment } from './events.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance } from './ports.js';
import { mapTexts, phrase } from './words/phrase.js';

/** "화면을 보고 왼쪽으로 약 12미터 거리에 있어요."; null while the robot does not know where it is. */
export function wayTo({ spots }: Knowledge, spot: string, { pose }: Moment): Utterance | null {
  const there = spots.get(spot);
  if (!pose || !there) return null;
  const { ko, en, zh, ja } = directionWords(pose, there);
  return phrase(`${ko} 거리에 있어요.`, `It is ${en}.`, `在${zh}。`, `${ja}にあります。`);
}

const LAST_SENTENCE = /[^.?!。？！]+[.?!。？！]?\s*$/u;

/** The way there after the answer and before its last sentence, which offers to lead there. */
export function withWay(answer: Utterance, way: Utterance | null): Utterance[] {
  if (!way) return [answer];
  const offer = mapTexts(answer, (text) => LAST_SENTENCE.exec(text)?.[0].trim() ?? '');
  const before = mapTexts(answer, (text) => text.replace(LAST_SENTENCE, '').trim());
  return [before, way, offer].filter(({ spoken }) => spoken.ko !== '');
}
