import { josa } from 'es-hangul';
import type { Localized } from '../../../zone/wire/index.js';
import type { CardLine } from '../card.js';
import type { Emergency } from '../emergency.js';
import type { Utterance } from '../ports.js';
import { capital, joined, phrase, text, the } from './phrase.js';

/* What the robot says and shows first when something bad happens. 119: fire and ambulance; 112: police. */

/** The place that helps now: the defibrillator, the way out. */
export interface Help {
  readonly name: Localized;
  readonly spot: string;
  /** Null while the robot does not know where it stands. */
  readonly direction: Localized | null;
}

/** For staff and logs. */
export const DETAIL: Readonly<Record<Emergency, string>> = {
  medical: 'a visitor says that somebody has collapsed or is hurt',
  fire: 'a visitor says that there is fire or smoke',
  'lost-child': 'a visitor looks for a lost child, or a child for its parents',
  danger: 'a visitor says that somebody is threatened, fighting or being robbed',
};

export const TITLE: Readonly<Record<Emergency, Localized>> = {
  medical: text('응급 상황', 'Medical emergency', '紧急救护', '救急'),
  fire: text('화재 신고', 'Fire', '火警', '火災'),
  'lost-child': text('아이를 찾습니다', 'Lost child', '寻找孩子', '迷子'),
  danger: text('위험 상황', 'Danger', '危险情况', '危険'),
};

const FIRST: Readonly<Record<Emergency, Utterance>> = {
  medical: phrase(
    '지금 직원을 부르고 있어요. 바로 119에 전화해 주세요.',
    'I am calling the staff. Please call 119 now.',
    '我正在呼叫工作人员。请立即拨打119。',
    '今、職員を呼んでいます。すぐに119番に電話してください。',
  ),
  fire: phrase(
    '지금 직원을 부르고 있어요. 119에 신고하고, 승강기를 타지 말고 밖으로 나가 주세요.',
    'I am calling the staff. Call 119, do not use the lifts, and leave the building.',
    '我正在呼叫工作人员。请拨打119，不要乘电梯，尽快离开大楼。',
    '今、職員を呼んでいます。119番に通報し、エレベーターを使わずに外へ出てください。',
  ),
  'lost-child': phrase(
    '지금 직원을 부르고 있어요. 여기서 저와 함께 기다려 주세요. 아이의 나이와 옷차림을 직원에게 말씀해 주시면 바로 찾을게요.',
    'I am calling the staff. Please wait here with me. Tell them the child’s age and clothes, and they will start looking at once.',
    '我正在呼叫工作人员。请在这里和我一起等候。请把孩子的年龄和衣着告诉工作人员，我们会马上寻找。',
    '今、職員を呼んでいます。ここで一緒にお待ちください。お子さんの年齢と服装を職員に伝えていただければ、すぐに捜します。',
  ),
  danger: phrase(
    '지금 직원을 부르고 있어요. 안전한 곳으로 물러나시고, 위급하면 112에 전화해 주세요.',
    'I am calling the staff. Please move to a safe place, and call 112 if it is urgent.',
    '我正在呼叫工作人员。请退到安全的地方，情况危急请拨打112。',
    '今、職員を呼んでいます。安全な場所に離れ、緊急のときは112番（警察）に電話してください。',
  ),
};

export function firstWords(what: Emergency, help: Help | null): Utterance {
  return help?.direction ? joined(FIRST[what], helpIs(help, help.direction)) : FIRST[what];
}

function helpIs({ name }: Help, direction: Localized): Utterance {
  return phrase(
    `${josa(name.ko, '은/는')} ${direction.ko} 거리에 있어요.`,
    `${capital(the(name.en))} is ${direction.en}.`,
    `${name.zh}在${direction.zh}。`,
    `${name.ja}は${direction.ja}です。`,
  );
}

const CALL = text('전화', 'Call', '拨打', '電話');
const STAFF = text('직원', 'Staff', '工作人员', '職員');
const DO = text('지금 하실 일', 'Do now', '现在请', '今すること');

const NUMBER: Readonly<Record<Emergency, Localized>> = {
  medical: text('119 구급', '119 ambulance', '119 急救', '119 救急'),
  fire: text('119 화재', '119 fire service', '119 火警', '119 消防'),
  'lost-child': text('112 실종아동 신고', '112 police, missing child', '112 报警寻人', '112 警察'),
  danger: text('112 경찰', '112 police', '112 报警', '112 警察'),
};

const ACT: Readonly<Record<Emergency, Localized>> = {
  medical: text(
    '의식과 호흡을 확인하고 119의 안내를 따라 주세요.',
    'See whether the person reacts and breathes, and do what 119 tells you.',
    '请确认意识和呼吸，并按119的指示去做。',
    '意識と呼吸を確かめ、119番の指示に従ってください。',
  ),
  fire: text(
    '승강기를 타지 말고 몸을 낮춰 밖으로 나가 주세요.',
    'Keep low, do not use the lifts, and go outside.',
    '请压低身体，不要乘电梯，到室外去。',
    '姿勢を低くし、エレベーターを使わずに外へ出てください。',
  ),
  'lost-child': text(
    '아이의 이름, 나이, 옷차림을 직원에게 말씀해 주세요.',
    'Tell the staff the child’s name, age and clothes.',
    '请把孩子的姓名、年龄和衣着告诉工作人员。',
    'お子さんの名前、年齢、服装を職員に伝えてください。',
  ),
  danger: text(
    '다가가지 말고 안전한 곳에서 기다려 주세요.',
    'Keep away and wait in a safe place.',
    '请不要靠近，在安全的地方等候。',
    '近づかず、安全な場所でお待ちください。',
  ),
};

export function linesFor(what: Emergency, help: Help | null): CardLine[] {
  const lines: CardLine[] = [
    { kind: 'call', label: CALL, text: NUMBER[what] },
    { kind: 'note', label: DO, text: ACT[what] },
    { kind: 'staff', label: STAFF, text: STAFF_CALLED },
  ];
  if (help) {
    const { name, direction } = help;
    const at = direction ? withDirection(name, direction) : name;
    lines.splice(1, 0, { kind: 'where', label: NEAREST, text: at });
  }
  return lines;
}

const NEAREST = text('가까운 곳', 'Nearest', '最近位置', '近い場所');
const STAFF_CALLED = text(
  '연락하고 있어요. 로봇은 이 자리에 있을게요.',
  'Being called. I stay right here.',
  '正在联系。我会留在原地。',
  '連絡しています。私はここにいます。',
);

function withDirection(name: Localized, direction: Localized): Localized {
  return text(
    `${name.ko}, ${direction.ko}`,
    `${capital(name.en)}, ${direction.en}`,
    `${name.zh}，${direction.zh}`,
    `${name.ja}、${direction.ja}`,
  );
}

export const STAFF_KNOW = text(
  '알렸어요. 로봇은 이 자리에 있을게요.',
  'Told. I stay right here.',
  '已通知。我会留在原地。',
  '知らせました。私はここにいます。',
);

const AWAY_119 = phrase(
  '직원에게 연락이 닿지 않아요. 119에 전화하고 큰 소리로 주위에 도움을 청해 주세요.',
  'I cannot reach the staff. Call 119 and shout for help.',
  '联系不上工作人员。请拨打119，并大声向周围求助。',
  '職員に連絡がつきません。119番に電話し、大声で周りに助けを求めてください。',
);

const AWAY_112 = phrase(
  '직원에게 연락이 닿지 않아요. 112에 전화하고 안내데스크에 알려 주세요.',
  'I cannot reach the staff. Call 112 and tell the information desk.',
  '联系不上工作人员。请拨打112，并告知咨询台。',
  '職員に連絡がつきません。112番に電話し、案内デスクに知らせてください。',
);

export const STAFF_AWAY: Readonly<Record<Emergency, Utterance>> = {
  medical: AWAY_119,
  fire: AWAY_119,
  'lost-child': AWAY_112,
  danger: AWAY_112,
};
