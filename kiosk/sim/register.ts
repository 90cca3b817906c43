import type { HouseholdRecord } from '../office/index.js';
import type { DemoHousehold, DemoResident } from './residents.js';

/** Leaves out of a household what the applicant did not ask for. */
export function toRecord(
  household: DemoHousehold,
  applicant: DemoResident,
  options: Readonly<Record<string, string>>,
  today: string,
): HouseholdRecord {
  const shows = (member: DemoResident) =>
    options['back-digits'] === 'all' ||
    (options['back-digits'] === 'self' && member.id === applicant.id);
  const names = (member: DemoResident) =>
    options['members'] === 'self' && member.id !== applicant.id ? '***' : member.name;
  return {
    head: household.members[0] ? names(household.members[0]) : '***',
    founded: household.founded,
    foundedReason: household.foundedReason,
    addresses: addressesFor(household, options['address-history'] ?? 'none', today),
    members: household.members.map((member) => ({
      relation: member.relation,
      name: names(member),
      residentNumber: dashed(member.residentNumber, shows(member)),
      joined: member.joined,
      joinedReason: member.joinedReason,
    })),
  };
}

function addressesFor(
  household: DemoHousehold,
  history: string,
  today: string,
): HouseholdRecord['addresses'] {
  if (history === 'all') return household.addresses;
  if (history !== 'five-years') return household.addresses.slice(0, 1);
  const since = `${Number(today.slice(0, 4)) - 5}${today.slice(4)}`;
  return household.addresses.filter(({ movedIn }, i) => i === 0 || movedIn >= since);
}

function dashed(digits: string, whole: boolean): string {
  return `${digits.slice(0, 6)}-${whole ? digits.slice(6) : '*******'}`;
}
