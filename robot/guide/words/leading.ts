import { josa } from 'es-hangul';
import type { Localized } from '../../../zone/wire/index.js';
import type { Utterance } from '../ports.js';
import type { TargetReason } from '../target.js';
import { capital, phrase, text, the } from './phrase.js';

/* What the robot says about the way. Names come in all languages from the directory. */

/** Stands in for a name the directory no longer has. */
export const UNKNOWN_NAME = text('목적지', 'your destination', '目的地', '目的地');

export const PREPARING = phrase(
  '빈 기기를 확인하고 있어요. 잠시만요.',
  'I am checking for a free machine. One moment, please.',
  '正在确认空闲的机器，请稍候。',
  '空いている機械を確認しています。少々お待ちください。',
);

/** Said when it sets off; honest about why it goes there. */
export function setOff(name: Localized, reason: TargetReason, held: boolean): Utterance {
  switch (reason) {
    case 'free-kiosk':
      return held ? toHeldKiosk(name) : toFreeKiosk(name);
    case 'kiosk-unknown':
      return phrase(
        `기기가 비어 있는지는 지금 확인할 수 없어요. ${name.ko}까지 안내할게요. 따라오세요.`,
        `I cannot check right now whether the machines are free. I will take you to ${the(name.en)}. Please follow me.`,
        `目前无法确认机器是否空闲。我先带您去${name.zh}，请跟我来。`,
        `機械の空き状況は今確認できません。${name.ja}までご案内します。ついてきてください。`,
      );
    case 'other-way':
      return phrase(
        `지금은 빈 기기가 없어서 ${name.ko}에서 처리하실 수 있게 안내할게요. 따라오세요.`,
        `No machine is free right now, so I will take you to ${the(name.en)} instead. Please follow me.`,
        `现在没有空闲的机器，我带您去${name.zh}办理。请跟我来。`,
        `ただいま空いている機械がないため、${name.ja}へご案内します。ついてきてください。`,
      );
    case 'wait':
      return phrase(
        `지금은 기기를 모두 사용하고 있어요. ${name.ko} 앞에서 잠시 기다리시면 돼요. 따라오세요.`,
        `All machines are in use. You can wait a moment at ${the(name.en)}. Please follow me.`,
        `现在机器都在使用中。请在${name.zh}前稍候。请跟我来。`,
        `ただいま機械はすべて使用中です。${name.ja}の前で少しお待ちください。ついてきてください。`,
      );
    case 'place':
      return phrase(
        `네, ${name.ko}까지 안내할게요. 따라오세요.`,
        `Certainly. I will take you to ${the(name.en)}. Please follow me.`,
        `好的，我带您去${name.zh}。请跟我来。`,
        `はい、${name.ja}までご案内します。ついてきてください。`,
      );
  }
}

function toHeldKiosk(name: Localized): Utterance {
  return phrase(
    `${josa(name.ko, '이/가')} 비어 있어서 맡아 두었어요. 따라오세요.`,
    `${capital(the(name.en))} is free and I have reserved it for you. Please follow me.`,
    `${name.zh}空闲，已为您保留。请跟我来。`,
    `${name.ja}が空いているので確保しました。ついてきてください。`,
  );
}

function toFreeKiosk(name: Localized): Utterance {
  return phrase(
    `${josa(name.ko, '이/가')} 비어 있어요. 따라오세요.`,
    `${capital(the(name.en))} is free. Please follow me.`,
    `${name.zh}空闲。请跟我来。`,
    `${name.ja}が空いています。ついてきてください。`,
  );
}

export function rerouted(name: Localized, reason: TargetReason): Utterance {
  if (reason === 'wait' || reason === 'kiosk-unknown') return setOff(name, reason, false);
  return phrase(
    `가려던 기기를 지금 쓸 수 없게 되었어요. ${name.ko}까지 다시 안내할게요.`,
    `The machine we were heading for is no longer available. I will take you to ${the(name.en)} instead.`,
    `原定的机器现在无法使用。我改带您去${name.zh}。`,
    `向かっていた機械が使えなくなりました。${name.ja}へご案内し直します。`,
  );
}

export function nothingWorks(): Utterance {
  return phrase(
    '죄송해요, 지금 쓸 수 있는 기기가 없어요. 안내데스크에 문의해 주세요.',
    'Sorry, no machine is working right now. Please ask at the information desk.',
    '抱歉，目前没有可用的机器。请到咨询台询问。',
    '申し訳ありません、今使える機械がありません。案内デスクでお尋ねください。',
  );
}

export function onTheWay(name: Localized, metres: number): Utterance {
  return phrase(
    `${name.ko}까지 약 ${metres}미터 남았어요. 계속 따라오세요.`,
    `About ${metres} metres to ${the(name.en)}. Please keep following me.`,
    `距离${name.zh}还有约${metres}米。请继续跟我走。`,
    `${name.ja}まであと約${metres}メートルです。このままついてきてください。`,
  );
}

export function leadingSomebody(): Utterance {
  return phrase(
    '지금은 다른 분을 안내하고 있어요. 도착한 다음에 모셔다 드릴게요.',
    'I am guiding somebody at the moment. I will take you after we arrive.',
    '我正在为其他人带路。到达后再带您过去。',
    'ただいま別の方をご案内中です。到着後にご案内します。',
  );
}

export function thenThere(name: Localized): Localized {
  return text(
    `이어서 ${name.ko}까지 안내해 드릴까요?`,
    `Shall I take you on to ${the(name.en)}?`,
    `接下来需要带您去${name.zh}吗？`,
    `続けて${name.ja}までご案内しましょうか？`,
  );
}

export const KEEP_LEADING = text('계속 안내받기', 'Keep going', '继续带路', 'このまま案内を続ける');

export function switchTo(name: Localized): Localized {
  return text(
    `${josa(name.ko, '으로/로')} 바꾸기`,
    `Go to ${the(name.en)} instead`,
    `改去${name.zh}`,
    `${name.ja}に変更`,
  );
}

export function obstructed(name: Localized, direction: Localized | null): Utterance {
  const where = direction
    ? {
        ko: `${josa(name.ko, '은/는')} ${direction.ko} 거리에 있어요.`,
        en: `${capital(the(name.en))} is ${direction.en}.`,
        zh: `${name.zh}在${direction.zh}。`,
        ja: `${name.ja}は${direction.ja}のところです。`,
      }
    : {
        ko: '안내데스크에 위치를 문의해 주세요.',
        en: 'Please ask the information desk for the way.',
        zh: '请向咨询台询问位置。',
        ja: '場所は案内デスクでお尋ねください。',
      };
  return phrase(
    `죄송해요, 길이 막혀서 더 갈 수 없어요. ${where.ko} 직원에게도 알릴게요.`,
    `I am sorry, the way is blocked and I cannot go on. ${where.en} I am letting the staff know as well.`,
    `抱歉，道路受阻，我无法继续前进。${where.zh}我也会通知工作人员。`,
    `申し訳ありません、道がふさがっていて進めません。${where.ja}職員にも知らせます。`,
  );
}

export function batteryLow(name: Localized, direction: Localized | null): Utterance {
  const where = direction ?? text('안내 지도', 'on the map', '见地图', '地図をご覧ください');
  return phrase(
    `배터리가 부족해서 지금은 모셔다 드리지 못해요. ${name.ko}: ${where.ko}.`,
    `My battery is low, so I cannot take you there now. ${capital(the(name.en))} is ${where.en}.`,
    `我的电量不足，现在无法带您过去。${name.zh}：${where.zh}。`,
    `バッテリーが少ないため、今はご案内できません。${name.ja}：${where.ja}。`,
  );
}

/** Somebody asks on the way to be led somewhere else. */
export function shallISwitch(name: Localized): Utterance {
  return phrase(
    `지금 가는 곳 대신 ${josa(name.ko, '으로/로')} 갈까요?`,
    `Shall I go to ${the(name.en)} instead?`,
    `要改去${name.zh}吗？`,
    `今の行き先の代わりに${name.ja}へ行きましょうか？`,
  );
}

export function alsoAfterwards(name: Localized): Localized {
  return text(
    `이어서 ‘${name.ko}’도 알려 드릴까요?`,
    `Shall I tell you about “${name.en}” as well?`,
    `接下来需要我介绍“${name.zh}”吗？`,
    `続けて「${name.ja}」についてもご案内しましょうか？`,
  );
}
