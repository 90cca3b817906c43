import { josa } from 'es-hangul';
import type { Localized } from '../../../zone/wire/index.js';
import type { Utterance } from '../ports.js';
import { phrase, text, the } from './phrase.js';

/* Said before a walk the robot is not sure of. */

export function toBeLed(place: Localized, service: Localized | null): Utterance {
  if (!service) {
    return phrase(
      `${josa(place.ko, '으로/로')} 가시려는 게 맞나요?`,
      `You would like to go to ${the(place.en)}, is that right?`,
      `您是要去${place.zh}，对吗？`,
      `${place.ja}へのご案内でよろしいですか？`,
    );
  }
  return phrase(
    `‘${service.ko}’ 때문에 오신 게 맞나요? ${josa(place.ko, '으로/로')} 모셔다 드릴게요.`,
    `This is about “${service.en}”, is that right? I would take you to ${the(place.en)}.`,
    `您要办理“${service.zh}”，对吗？我带您去${place.zh}。`,
    `「${service.ja}」のご用件でよろしいですか？${place.ja}までご案内します。`,
  );
}

export const THERE = text('네, 맞아요', 'Yes, that is right', '对，没错', 'はい、そうです');
export const NOT_THERE = text(
  '아니요, 달라요',
  'No, something else',
  '不，不是',
  'いいえ、違います',
);
