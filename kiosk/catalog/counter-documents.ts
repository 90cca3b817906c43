import type { CatalogDocument } from './schema.js';

/** What people ask a kiosk for and this one does not issue: they are told so before they queue here. */
export const COUNTER_DOCUMENTS: CatalogDocument[] = [
  {
    id: 'resident-abstract',
    service: 'resident-register',
    name: {
      ko: '주민등록표 초본',
      en: 'Resident register, one person',
      zh: '居民登录表（个人）',
      ja: '住民登録票抄本（個人）',
    },
    note: {
      ko: '주민등록 창구에서 발급해 드립니다',
      en: 'Issued at the resident counter',
      zh: '请在居民登录窗口办理',
      ja: '住民登録窓口で発行します',
    },
    issuedAt: 'counter',
    identity: 'resident-number-and-fingerprint',
    fees: [{ from: '2023-07-17', won: 200 }],
    counterFees: [{ from: '2023-07-17', won: 400 }],
    hours: { from: 540, to: 1080 },
    maxCopies: 10,
    options: [],
  },
  {
    id: 'family-relation-certificate',
    service: 'family-relation-certificate',
    name: {
      ko: '가족관계증명서',
      en: 'Family relation certificate',
      zh: '家庭关系证明书',
      ja: '家族関係証明書',
    },
    note: {
      ko: '가족관계 창구에서 발급해 드립니다',
      en: 'Issued at the family counter',
      zh: '请在家庭关系窗口办理',
      ja: '家族関係窓口で発行します',
    },
    issuedAt: 'counter',
    identity: 'resident-number-and-fingerprint',
    fees: [{ from: '2023-07-17', won: 500 }],
    counterFees: [{ from: '2023-07-17', won: 1000 }],
    hours: { from: 540, to: 1080 },
    maxCopies: 10,
    options: [],
  },
];
