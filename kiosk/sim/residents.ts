import type { Address } from '../office/index.js';

export interface DemoResident {
  id: string;
  name: string;
  /** 13 digits. */
  residentNumber: string;
  relation: string;
  joined: string;
  joinedReason: string;
}

export interface DemoHousehold {
  founded: string;
  foundedReason: string;
  /** Newest first. */
  addresses: Address[];
  /** The head first. */
  members: DemoResident[];
}

const moved = (movedIn: string, address: string, reason = '전입'): Address => ({
  address,
  movedIn,
  registered: movedIn,
  reason,
});

/*
 * Invented people. Their numbers carry a wrong check digit on purpose, so that none can belong to
 * somebody; the kiosk never refuses a number for its check digit.
 */
export const DEMO_HOUSEHOLDS: readonly DemoHousehold[] = [
  {
    founded: '2011-04-18',
    foundedReason: '세대분리',
    addresses: [
      moved('2022-03-07', '서울특별시 서초구 시연대로 2584, 101동 1203호 (서초동, 행복아파트)'),
      moved('2016-09-20', '서울특별시 서초구 보기길 37, 302호 (양재동)'),
      moved('2011-04-18', '경기도 성남시 분당구 견본로 120, 5층 (정자동)', '세대분리'),
    ],
    members: [
      {
        id: 'kim-haengbok',
        name: '김행복',
        residentNumber: '8203151234561',
        relation: '본인',
        joined: '2011-04-18',
        joinedReason: '세대분리',
      },
      {
        id: 'lee-saebom',
        name: '이새봄',
        residentNumber: '8411022345672',
        relation: '배우자',
        joined: '2013-05-30',
        joinedReason: '혼인',
      },
      {
        id: 'kim-haneul',
        name: '김하늘',
        residentNumber: '1506214456783',
        relation: '자녀',
        joined: '2015-06-29',
        joinedReason: '출생등록',
      },
    ],
  },
  {
    founded: '1998-11-02',
    foundedReason: '전입세대구성',
    addresses: [
      moved('1998-11-02', '서울특별시 서초구 예시로 15 (방배동)'),
      moved('1987-02-14', '전라남도 순천시 보기면 모범리 41'),
    ],
    members: [
      {
        id: 'park-sunja',
        name: '박순자',
        residentNumber: '4710082345678',
        relation: '본인',
        joined: '1998-11-02',
        joinedReason: '전입세대구성',
      },
    ],
  },
  {
    founded: '2021-08-23',
    foundedReason: '전입세대구성',
    addresses: [
      moved('2024-01-15', '서울특별시 서초구 시험길 8, 1702호 (반포동, 견본오피스텔)'),
      moved('2021-08-23', '부산광역시 해운대구 시연해변로 77, 904호 (우동)'),
    ],
    members: [
      {
        id: 'namgung-min',
        name: '남궁민아',
        residentNumber: '0005194567893',
        relation: '본인',
        joined: '2021-08-23',
        joinedReason: '전입세대구성',
      },
    ],
  },
];

export function findResident(
  residentNumber: string,
  households = DEMO_HOUSEHOLDS,
): { household: DemoHousehold; resident: DemoResident } | undefined {
  for (const household of households) {
    const resident = household.members.find((one) => one.residentNumber === residentNumber);
    if (resident) return { household, resident };
  }
  return undefined;
}
