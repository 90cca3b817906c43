import type { CatalogDocument, DocumentOption } from './schema.js';

const BACK_DIGITS: DocumentOption = {
  id: 'back-digits',
  name: {
    ko: '주민등록번호 뒷자리',
    en: 'Last digits of the resident numbers',
    zh: '居民登录号后几位',
    ja: '住民登録番号の後半',
  },
  choices: [
    { id: 'hidden', name: { ko: '모두 숨기기', en: 'Hide all', zh: '全部隐藏', ja: 'すべて隠す' } },
    {
      id: 'self',
      name: { ko: '본인만 표시', en: 'Show mine only', zh: '仅显示本人', ja: '本人のみ表示' },
    },
    { id: 'all', name: { ko: '모두 표시', en: 'Show all', zh: '全部显示', ja: 'すべて表示' } },
  ],
  initial: 'hidden',
};

const ADDRESS_HISTORY: DocumentOption = {
  id: 'address-history',
  name: {
    ko: '과거 주소 변동 사항',
    en: 'Past addresses',
    zh: '以往地址变更',
    ja: '過去の住所の変更',
  },
  choices: [
    { id: 'none', name: { ko: '미포함', en: 'Leave out', zh: '不包含', ja: '含めない' } },
    {
      id: 'five-years',
      name: { ko: '최근 5년', en: 'Last 5 years', zh: '最近5年', ja: '直近5年' },
    },
    { id: 'all', name: { ko: '전체 포함', en: 'Include all', zh: '全部包含', ja: 'すべて含める' } },
  ],
  initial: 'none',
};

const MEMBERS: DocumentOption = {
  id: 'members',
  name: {
    ko: '다른 세대원 이름',
    en: 'Names of other household members',
    zh: '其他家庭成员姓名',
    ja: '他の世帯員の氏名',
  },
  choices: [
    { id: 'all', name: { ko: '포함', en: 'Include', zh: '包含', ja: '含める' } },
    { id: 'self', name: { ko: '미포함', en: 'Leave out', zh: '不包含', ja: '含めない' } },
  ],
  // A copy of the whole household is what a 등본 is asked for; leaving the others out is the exception.
  initial: 'all',
};

/**
 * 주민등록표 등본: 200 won at a kiosk, 400 at a counter. The fees are vouched for from the day the centre
 * reopened.
 */
export const RESIDENT_REGISTER: CatalogDocument = {
  id: 'resident-register',
  service: 'resident-register',
  name: {
    ko: '주민등록표 등본',
    en: 'Resident register, whole household',
    zh: '居民登录表（全户）',
    ja: '住民登録票謄本（世帯全員）',
  },
  note: {
    ko: '세대원 모두의 주민등록 사항이 나옵니다',
    en: 'Lists everyone registered in your household',
    zh: '列出全家人的登录信息',
    ja: '世帯全員の登録事項が記載されます',
  },
  issuedAt: 'kiosk',
  identity: 'resident-number-and-fingerprint',
  fees: [{ from: '2023-07-17', won: 200 }],
  counterFees: [{ from: '2023-07-17', won: 400 }],
  hours: { from: 0, to: 1440 },
  maxCopies: 10,
  options: [BACK_DIGITS, ADDRESS_HISTORY, MEMBERS],
};
