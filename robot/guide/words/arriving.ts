import { josa } from 'es-hangul';
import type { Localized } from '../../../zone/wire/index.js';
import type { Place, Service } from '../../places/index.js';
import type { Utterance } from '../ports.js';
import type { Trip } from '../state.js';
import { joined, phrase, the } from './phrase.js';

/* Hand-over: where we are, and what the visitor does next. */

export function arrived(
  name: Localized,
  place: Place,
  service: Service | undefined,
  trip: Trip,
): Utterance {
  const here = phrase(
    `도착했어요. 여기가 ${josa(name.ko, '이에요/예요')}.`,
    `Here we are: ${the(name.en)}.`,
    `到了，这里是${name.zh}。`,
    `着きました。こちらが${name.ja}です。`,
  );
  return joined(here, nextStep(place, service, trip));
}

function nextStep(place: Place, service: Service | undefined, trip: Trip): Utterance {
  if (place.kind === 'kiosk' && service) return trip.held ? kioskReady(service) : kioskTap(service);
  if (place.kind === 'kiosk') return ANYTHING_ELSE;
  if (place.kind === 'counter') return atCounter(place, service);
  return ANYTHING_ELSE;
}

function kioskReady({ name }: Service): Utterance {
  return phrase(
    `화면에 ‘${name.ko}’ 준비가 되어 있어요. 화면의 안내대로 진행해 주세요.`,
    `“${name.en}” is ready on the screen. Please follow the steps there.`,
    `屏幕上已准备好“${name.zh}”。请按照屏幕提示操作。`,
    `画面に「${name.ja}」を準備してあります。画面の案内に沿ってお進みください。`,
  );
}

function kioskTap({ name }: Service): Utterance {
  return phrase(
    `화면에서 ‘${name.ko}’ 메뉴를 누르고 안내대로 진행해 주세요.`,
    `Choose “${name.en}” on the screen and follow the steps there.`,
    `请在屏幕上选择“${name.zh}”并按提示操作。`,
    `画面で「${name.ja}」を選び、案内に沿ってお進みください。`,
  );
}

function atCounter({ windows }: Place, service: Service | undefined): Utterance {
  const numbers = windows
    ? windows.from === windows.to
      ? `${windows.from}`
      : `${windows.from}~${windows.to}`
    : null;
  const task = service?.name;
  if (numbers === null) {
    return phrase(
      '차례가 되면 직원에게 말씀해 주세요.',
      'When it is your turn, please speak to the staff.',
      '轮到您时请告诉工作人员。',
      '順番が来たら職員にお声がけください。',
    );
  }
  return phrase(
    `번호표를 뽑고 기다리시다가 ${numbers}번 창구에서 ${task ? `‘${task.ko}’ 업무라고` : '용건을'} 말씀해 주세요.`,
    `Take a number, wait for your turn, and at window ${numbers} ${task ? `say “${task.en}”` : 'say what you need'}.`,
    `请取号等候，到${numbers}号窗口${task ? `办理“${task.zh}”` : '说明您的需求'}。`,
    `番号札を取ってお待ちになり、${numbers}番窓口で${task ? `「${task.ja}」とお伝えください` : 'ご用件をお伝えください'}。`,
  );
}

const ANYTHING_ELSE = phrase(
  '더 필요한 것이 있으면 말씀해 주세요.',
  'Tell me if you need anything else.',
  '如果还需要什么，请告诉我。',
  'ほかにご用がありましたらお話しください。',
);
