import { describe, expect, it } from 'vitest';
import { centreDirectory } from '../places/fixture.suite.js';
import { composeAnswer, createLookup, lookupById } from '../places/index.js';
import { describedAmong } from './describing.js';
import type { Knowledge } from './knowledge.js';

const directory = centreDirectory();
const KNOWLEDGE: Knowledge = {
  directory,
  spots: new Map(),
  dock: 'robot-dock',
  language: 'ko',
  lookup: createLookup(directory),
  lookupById: (id, language) => lookupById(directory, id, language),
  compose: composeAnswer,
};

const TAXES = ['local-tax-payment', 'property-tax', 'vehicle-tax'];
const PROOFS = ['local-tax-certificate', 'national-tax-certificate'];

describe('one of several, described', () => {
  it.each([
    [TAXES, '집 있는 사람이 내는 거', 'property-tax'],
    [PROOFS, '구청에 내는 세금 거요', 'local-tax-certificate'],
    [PROOFS, '세무서에 내는 거 다 냈다는 거요', 'national-tax-certificate'],
    [['parking-fine', 'traffic-fine'], '차를 잘못 세워서 나온 거', 'parking-fine'],
  ])('%s: %s', (among, said, id) => {
    expect(describedAmong(KNOWLEDGE, among, said, 'ko')).toBe(id);
  });

  it.each(['글쎄요 그냥요', '세금 거요', '자동차랑 집이요'])('stays open: %s', (said) => {
    expect(describedAmong(KNOWLEDGE, TAXES, said, 'ko')).toBeNull();
  });

  it('holds no syllable for a word it only begins with', () => {
    expect(describedAmong(KNOWLEDGE, TAXES, '집중이 안 되는 거요', 'ko')).toBeNull();
  });
});
