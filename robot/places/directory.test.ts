import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../zone/wire/index.js';
import { centreDirectory } from './fixture.suite.js';
import { weekdayOf } from './local-time.js';
import { squeeze } from './phrase.js';

const directory = centreDirectory();

/** What the centre does, as agreed with it; the file may hold more, never less. */
const DOCUMENTS = `resident-register family-relation-certificate basic-certificate marriage-certificate
  immigration-record vehicle-register-copy local-tax-certificate local-tax-item-certificate
  national-tax-certificate land-register building-register land-use-plan land-price cadastral-map
  property-register-copy health-insurance-certificate military-certificate graduation-certificate
  basic-livelihood-certificate disability-certificate`;
const COUNTER_SERVICES = `seal-certificate signature-certificate move-in resident-card
  seal-registration birth-report death-report marriage-report divorce-report name-change passport-apply
  passport-collect international-driving-permit foreigner-address-report vehicle-registration
  vehicle-deregistration acquisition-tax property-tax vehicle-tax resident-tax
  real-estate-transaction-report real-estate-broker building-permit food-business hygiene-business
  mail-order-business tobacco-retail outdoor-advertising pharmacy-clinic travel-agency
  entertainment-business job-agency civil-complaint information-disclosure legal-advice welfare-consult
  basic-pension childcare-subsidy pregnancy-support resident-parking parking-fine large-waste
  safe-parking-number fine-dust-alert`;
const FACILITIES = `certificate-kiosk tax-kiosk gov24-pc ticket-machine information-desk
  priority-counter sign-language-counter photo-zone photo-booth restroom accessible-restroom
  nursing-room atm copier water charging waiting-area cafe elevator parking-lot exit aed lost-found`;
const COUNTERS = `residents-counter family-counter tax-counter vehicle-counter land-counter
  building-counter business-counter complaint-counter welfare-counter parking-counter passport-office`;
const SPOTS = `entrance exit information-desk priority-counter sign-language-counter ticket-machine
  waiting-area photo-zone photo-booth restroom accessible-restroom nursing-room atm copier water
  charging cafe elevator parking-lot aed lost-found passport-office certificate-kiosk-1
  certificate-kiosk-2 certificate-kiosk-3 certificate-kiosk-4 tax-kiosk-1 tax-kiosk-2 gov24-pc-1
  gov24-pc-2 gov24-pc-3 residents-counter family-counter tax-counter vehicle-counter land-counter
  building-counter business-counter complaint-counter welfare-counter parking-counter`;

const ids = (text: string): string[] => text.trim().split(/\s+/);
const idsOf = (kind: string): string[] =>
  directory.services.filter((service) => service.kind === kind).map(({ id }) => id);
const everything = [...directory.places, ...directory.services, ...directory.elsewhere];

describe('the directory of the centre', () => {
  it('has every document, counter service and payment', () => {
    expect(idsOf('document').sort()).toEqual(ids(DOCUMENTS).sort());
    expect(idsOf('counter').sort()).toEqual(ids(COUNTER_SERVICES).sort());
    expect(idsOf('payment')).toEqual(['local-tax-payment']);
  });

  it('has every facility and counter', () => {
    const places = directory.places.map(({ id }) => id);
    expect(places.sort()).toEqual([...ids(FACILITIES), ...ids(COUNTERS), 'entrance'].sort());
  });

  it('puts places only where the plan has spots, and leads nobody to the dock', () => {
    const spots = directory.places.flatMap((place) => place.spots);
    expect(spots.sort()).toEqual(ids(SPOTS).sort());
  });

  it('does every document at a kiosk and at a counter, the kiosk first', () => {
    for (const service of directory.services.filter(({ kind }) => kind === 'document')) {
      expect(service.ways[0]?.place, service.id).toBe('certificate-kiosk');
      expect(service.ways[1]?.place, service.id).toMatch(/-counter$/);
    }
  });

  it('numbers the windows 1 to 29 without a gap', () => {
    const windows = directory.places.flatMap(({ windows: w }) =>
      w ? Array.from({ length: w.to - w.from + 1 }, (_, i) => w.from + i) : [],
    );
    expect(windows.sort((a, b) => a - b)).toEqual(Array.from({ length: 29 }, (_, i) => i + 1));
  });

  it('has words people say for everything, in every language', () => {
    for (const { id, words } of everything) {
      for (const language of LANGUAGES) {
        const least = language === 'ko' ? 2 : 1;
        expect(words[language].length, `${id} ${language}`).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it('writes each language in its own script', () => {
    const hangul = /[\uac00-\ud7a3]/u;
    for (const { id, name, words } of everything) {
      expect(name.ko, id).toMatch(hangul);
      for (const language of ['en', 'zh', 'ja'] as const) {
        for (const text of [name[language], ...words[language]])
          expect(text, id).not.toMatch(hangul);
      }
    }
  });

  it('gives no word to two entries unless it is declared shared', () => {
    const owner = new Map<string, string>();
    for (const { id, words } of everything) {
      for (const word of LANGUAGES.flatMap((language) => words[language])) {
        const other = owner.get(squeeze(word)) ?? id;
        expect(other, `"${word}"`).toBe(id);
        owner.set(squeeze(word), id);
      }
    }
    for (const { words } of directory.shared) {
      for (const word of LANGUAGES.flatMap((language) => words[language])) {
        expect(owner.has(squeeze(word)), `"${word}" is shared and owned`).toBe(false);
      }
    }
  });

  it('says where else things are done in whole sentences', () => {
    expect(directory.elsewhere.length).toBeGreaterThanOrEqual(20);
    for (const { id, where } of directory.elsewhere) {
      expect(where.ko, id).toMatch(/(요|니다|세요)\.$/u);
      expect(where.en, id).toMatch(/\.$/);
      expect(where.zh, id).toMatch(/。$/);
      expect(where.ja, id).toMatch(/。$/);
    }
  });
});

describe('public holidays', () => {
  const days = directory.holidays.map(({ day }) => day);

  it('cover 2026 and 2027 in order', () => {
    expect(days).toEqual([...days].sort());
    for (const year of ['2026', '2027']) {
      for (const fixed of '01-01 03-01 05-01 05-05 06-06 07-17 08-15 10-03 10-09 12-25'.split(
        ' ',
      )) {
        expect(days).toContain(`${year}-${fixed}`);
      }
    }
  });

  it('know the lunar ones and the substitutes', () => {
    const lunar = '2026-02-17 2026-05-24 2026-09-25 2027-02-07 2027-05-13 2027-09-15'.split(' ');
    const substitutes =
      '2026-03-02 2026-05-25 2026-08-17 2026-10-05 2027-02-09 2027-05-03 2027-07-19 2027-08-16 2027-10-04 2027-10-11 2027-12-27';
    expect(days).toEqual(expect.arrayContaining([...lunar, ...substitutes.split(' ')]));
    for (const { day, name } of directory.holidays.filter(({ name: n }) => n.ko.includes('대체'))) {
      expect(['mon', 'tue'], `${day} ${name.ko}`).toContain(weekdayOf(day));
    }
  });
});
