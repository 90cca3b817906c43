import { josa } from 'es-hangul';
import type { Localized } from '../../../zone/wire/index.js';
import type { Utterance } from '../ports.js';
import { phrase, text, the } from './phrase.js';

/* Said before a walk the robot is not sure of. */

export function toBeLed(place: Localized, service: Localized | null): Utterance {
  if (!service) {
    return phrase(
      `${josa(place.ko, '으로/로')} 안내할까요?`,
      `Shall I take you to ${the(place.en)}?`,
      `我带您去${place.zh}，对吗？`,
      `${place.ja}までご案内してよろしいですか？`,
    );
  }
  return phrase(
    `‘${service.ko}’ 업무로 ${place.ko}까지 안내할까요?`,
    `Shall I take you to ${the(place.en)} for “${service.en}”?`,
    `您要办理“${service.zh}”，我带您去${place.zh}，对吗？`,
    `「${service.ja}」のご用件で、${place.ja}までご案内してよろしいですか？`,
  );
}

export const THERE = text('네, 맞아요', 'Yes, that is right', '对，没错', 'はい、そうです');
export const NOT_THERE = text(
  '아니요, 달라요',
  'No, something else',
  '不，不是',
  'いいえ、違います',
);
