import type { Language } from '../wire/index.js';

export interface VerifyTexts {
  title: string;
  lead: string;
  number: string;
  numberHint: string;
  key: string;
  keyHint: string;
  check: string;
  valid: string;
  compare: string;
  withdrawn: string;
  expired: string;
  unknown: string;
  tooMany: string;
  document: string;
  name: string;
  issued: string;
  until: string;
  digest: string;
  demo: string;
}

export const LANGUAGE_NAMES: Record<Language, string> = {
  ko: '한국어',
  en: 'English',
  zh: '中文',
  ja: '日本語',
};

export const VERIFY_TEXTS: Record<Language, VerifyTexts> = {
  ko: {
    title: '발급 문서 확인',
    lead: '종이 위쪽에 적힌 두 가지를 입력하면, 이 센터에서 발급한 문서인지 알려 드립니다.',
    number: '문서확인번호',
    numberHint: '숫자 16자리',
    key: '확인키',
    keyHint: '글자와 숫자 8자리',
    check: '확인하기',
    valid: '이 센터에서 발급한 문서가 맞습니다.',
    compare: '아래 내용이 종이와 같은지 보세요. 다르면 고쳐진 문서입니다.',
    withdrawn: '발급이 취소된 문서입니다. 효력이 없으니 받지 마세요.',
    expired: '확인할 수 있는 기간(발급일부터 90일)이 지났습니다. 새로 발급받으셔야 합니다.',
    unknown: '확인되지 않습니다. 번호와 확인키를 종이와 다시 맞춰 보세요.',
    tooMany: '여러 번 시도하셨습니다. 1분 뒤에 다시 해 주세요.',
    document: '문서',
    name: '대상',
    issued: '발급 일시',
    until: '확인 기한',
    digest: '전자문서 지문 (SHA-256)',
    demo: '시연용입니다. 발급되는 문서에는 법적 효력이 없습니다.',
  },
  en: {
    title: 'Check a document',
    lead: 'Enter two things from the top of the paper to see whether this centre issued it.',
    number: 'Document number (문서확인번호)',
    numberHint: '16 digits',
    key: 'Second key (확인키)',
    keyHint: '8 letters and digits',
    check: 'Check',
    valid: 'This centre issued this document.',
    compare: 'Compare what follows with the paper. If it differs, the paper was altered.',
    withdrawn: 'This document was withdrawn and its fee paid back. Do not accept it.',
    expired:
      'It can no longer be checked: 90 days have passed since it was issued. A new one is needed.',
    unknown: 'Not confirmed. Please compare number and key with the paper once more.',
    tooMany: 'Too many tries. Please try again in a minute.',
    document: 'Document',
    name: 'About',
    issued: 'Issued',
    until: 'Can be checked until',
    digest: 'Fingerprint of the file (SHA-256)',
    demo: 'For demonstration. Documents issued here have no legal effect.',
  },
  zh: {
    title: '核实文件',
    lead: '请输入纸张上方的两项内容，即可知道是否由本中心发放。',
    number: '文件确认号码（문서확인번호）',
    numberHint: '16位数字',
    key: '确认密钥（확인키）',
    keyHint: '8位字母和数字',
    check: '核实',
    valid: '该文件由本中心发放。',
    compare: '请核对以下内容与纸张是否一致。如不一致，则文件已被改动。',
    withdrawn: '该文件已被撤销，不再有效，请勿接受。',
    expired: '已超过可核实期限（自发放日起90天），请重新申请。',
    unknown: '无法确认。请再次核对号码和密钥。',
    tooMany: '尝试次数过多，请一分钟后再试。',
    document: '文件',
    name: '当事人',
    issued: '发放时间',
    until: '核实期限',
    digest: '电子文件指纹 (SHA-256)',
    demo: '仅供演示，所发文件不具法律效力。',
  },
  ja: {
    title: '発行文書の確認',
    lead: '紙の上部にある二つの項目を入力すると、当センターが発行したものか分かります。',
    number: '文書確認番号（문서확인번호）',
    numberHint: '数字16桁',
    key: '確認キー（확인키）',
    keyHint: '英数字8桁',
    check: '確認する',
    valid: '当センターが発行した文書です。',
    compare: '以下の内容が紙と同じかご覧ください。違う場合は改ざんされています。',
    withdrawn: 'この文書の発行は取り消されました。無効ですので、受け取らないでください。',
    expired: '確認できる期間（発行日から90日）が過ぎました。新しく発行を受けてください。',
    unknown: '確認できません。番号とキーを紙ともう一度照らし合わせてください。',
    tooMany: '試行回数が多すぎます。1分後にもう一度お試しください。',
    document: '文書',
    name: '対象者',
    issued: '発行日時',
    until: '確認期限',
    digest: '電子文書の指紋 (SHA-256)',
    demo: 'デモ用です。発行される文書に法的効力はありません。',
  },
};
