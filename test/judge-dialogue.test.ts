import { describe, expect, it } from 'vitest';
import { KNOWLEDGE } from '../robot/guide/fixture.suite.js';
import type { Dialogue } from './bench/ask/dialogue-set.js';
import { missesOf } from './bench/ask/judge-dialogue.js';
import { playDialogue } from './bench/ask/play-dialogue.js';

function misses(turns: string[], ends: Dialogue['ends']): string[] {
  const dialogue: Dialogue = { id: 'x', language: 'ko', style: 'lead', turns, ends };
  return missesOf(dialogue, playDialogue(KNOWLEDGE, turns));
}

describe('judging where a conversation leads', () => {
  const led = ['move-in', 'residents-counter lead'];
  const told = ['move-in', 'where is it'];

  it('to set off there is to lead there', () => {
    expect(misses(led, { leads: ['residents-counter', 'restroom'] })).toEqual([]);
    expect(misses(led, { leads: ['restroom'] })).toEqual(['leads residents-counter']);
  });

  it('an offer after an answer leads nowhere', () => {
    expect(misses(told, { leads: ['residents-counter'] })).toEqual(['leads nowhere']);
  });

  it('a robot that must not drive is wrong when it does, however well it answers', () => {
    expect(misses(told, { leads: ['nowhere'] })).toEqual([]);
    expect(misses(led, { service: ['residents-counter'], leads: ['nowhere'] })).toEqual([
      'leads residents-counter',
    ]);
  });
});
