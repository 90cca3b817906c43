import { assemble, removeLastCharacter } from 'es-hangul';

/** What stands in the field, and where the next key goes. */
export interface Draft {
  before: string;
  /** The syllable or lone jamo the next jamo may still join; at most one character. */
  composing: string;
  /** What the next key replaces. */
  selected: string;
  after: string;
}

export type Typed =
  /** One jamo of the 두벌식 layout, doubled ones such as ㄲ too. */
  | { type: 'jamo'; jamo: string }
  /** Anything that does not compose: a Latin letter, a digit, a space. */
  | { type: 'plain'; text: string }
  | { type: 'backspace' }
  /** The caret was put elsewhere; offsets in the text. */
  | { type: 'select'; start: number; end: number }
  /** The whole text comes from elsewhere, such as a physical keyboard. */
  | { type: 'edited'; text: string; caret: number };

export const EMPTY_DRAFT: Draft = { before: '', composing: '', selected: '', after: '' };

const LONE_VOWEL = /^[ㅏ-ㅣ]$/;
const CONSONANT = /^[ㄱ-ㅎ]$/;

export function textOf({ before, composing, selected, after }: Draft): string {
  return before + composing + selected + after;
}

export function caretOf({ before, composing }: Draft): number {
  return before.length + composing.length;
}

/** A key that would make the text longer than `longest` characters changes nothing. */
export function compose(draft: Draft, typed: Typed, longest: number): Draft {
  const next = typedOn(draft, typed);
  const grows = textOf(next).length > textOf(draft).length;
  return grows && textOf(next).length > longest ? draft : next;
}

function typedOn(draft: Draft, typed: Typed): Draft {
  switch (typed.type) {
    case 'jamo':
      return join(draft, typed.jamo);
    case 'plain':
      return { ...settled(draft, typed.text), selected: '' };
    case 'backspace':
      return erase(draft);
    case 'select':
      return select(draft, typed.start, typed.end);
    case 'edited':
      return splitAt(typed.text, typed.caret, typed.caret);
  }
}

/** The jamo joins the open syllable or opens the next; a final consonant moves on to a vowel (밥ㅏ: 바바). */
function join(draft: Draft, jamo: string): Draft {
  const { before, composing, after } = draft;
  if (composing === '' || (LONE_VOWEL.test(composing) && CONSONANT.test(jamo))) {
    return { ...settled(draft, ''), composing: jamo, selected: '' };
  }
  const joined = assemble([composing, jamo]);
  return { before: before + joined.slice(0, -1), composing: joined.slice(-1), selected: '', after };
}

/** Takes back one jamo of the open syllable; of settled text a whole character, as Korean keyboards do. */
function erase(draft: Draft): Draft {
  if (draft.selected !== '') return { ...draft, selected: '' };
  if (draft.composing !== '') {
    return { ...draft, composing: removeLastCharacter(draft.composing) };
  }
  return { ...draft, before: Array.from(draft.before).slice(0, -1).join('') };
}

function select(draft: Draft, start: number, end: number): Draft {
  const caret = caretOf(draft);
  const same = start === caret && end === caret + draft.selected.length;
  return same ? draft : splitAt(textOf(draft), start, end);
}

function splitAt(text: string, start: number, end: number): Draft {
  return {
    before: text.slice(0, start),
    composing: '',
    selected: text.slice(start, end),
    after: text.slice(end),
  };
}

function settled(draft: Draft, added: string): Draft {
  return { ...draft, before: draft.before + draft.composing + added, composing: '' };
}
