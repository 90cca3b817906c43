import { CLOCK_RULES } from './clock.js';
import { DATE_RULES } from './dates.js';
import { LETTER_RULES } from './letters.js';
import { MARK_RULES, SIGN_RULES, TIDY_RULES } from './marks.js';
import { PARTICLE_RULES } from './particles.js';
import { PHONE_RULES } from './phones.js';
import { applyRules } from './rule.js';
import { THING_RULES, UNIT_RULES } from './things.js';

const RULES = [
  SIGN_RULES,
  DATE_RULES,
  PHONE_RULES,
  CLOCK_RULES,
  UNIT_RULES,
  LETTER_RULES,
  THING_RULES,
  PARTICLE_RULES,
  MARK_RULES,
  TIDY_RULES,
].flat();

/** Korean as it is written, to Korean as it is read out: Hangul, spaces, and `, . ? !` only. */
export function spokenKorean(text: string): string {
  return applyRules(text.normalize('NFKC').replaceAll('\u20a9', '₩'), RULES);
}
