import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { createLookup } from './lookup.js';

const lookup = createLookup(centreDirectory());

describe('words spelt wrong are read as the directory spells them', () => {
  it.each([
    ['I need new passprot', 'passport-apply'],
    ['mariage registraton', 'marriage-report'],
    ['签入申报', 'move-in'],
    ['店梯在哪里', 'elevator'],
    ['といれ どこ', 'restroom'],
    ['婚因届', 'marriage-report'],
  ])('%s', (question, id) => {
    const { service, choices } = lookup(question);
    expect([service, ...choices]).toContain(id);
  });
});
