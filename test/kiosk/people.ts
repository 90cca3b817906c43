import type { DemoHousehold, DemoResident } from '../../kiosk/sim/index.js';

const FAMILY = Array.from('김이박최정강조윤장임');
const GIVEN = Array.from('가나다라마바사아자차카타파하');
const DAY_MS = 86_400_000;

/** Invented households of three, no two with a name, a number or an address in common. */
export function inventHouseholds(count: number): DemoHousehold[] {
  return Array.from({ length: count }, (_, at) => {
    const since = '2019-05-02';
    const address = `서울특별시 서초구 시험대로 ${1_000 + at}, ${at + 1}호`;
    const members = ['본인', '배우자', '자녀'].map((relation, place) =>
      invent(at * 3 + place, relation),
    );
    return {
      founded: since,
      foundedReason: '전입세대구성',
      addresses: [{ address, movedIn: since, registered: since, reason: '전입' }],
      members,
    };
  });
}

function invent(number: number, relation: string): DemoResident {
  const syllable = (among: string[], index: number) => among[index % among.length] ?? '';
  const second = syllable(GIVEN, Math.floor(number / FAMILY.length));
  const third = syllable(GIVEN, Math.floor(number / FAMILY.length / GIVEN.length));
  const born = new Date(Date.UTC(1970, 0, 1) + number * DAY_MS).toISOString().slice(2, 10);
  return {
    id: `person-${number}`,
    name: syllable(FAMILY, number) + second + third,
    // With a wrong check digit where it matters: the kiosk never refuses for it.
    residentNumber: born.replaceAll('-', '') + String(1_000_001 + number),
    relation,
    joined: '2019-05-02',
    joinedReason: '전입',
  };
}
