import { stem, isArticle } from './phrase.js';

const PARTICLE =
  /^(?<noun>[\uac00-\ud7a3]+?)(?:에서는|에서도|에서|에게|한테서|한테|이랑|까지|부터|하고|으로|이라도|라도|이나|을|를|이|가|은|는|에|의|도|만|로|와|과|랑|야)$/u;
/** Words that come between a noun and its verb and tell nothing. */
const FILLERS = new Set(
  '좀 막 이제 인자 그냥 그 저 제 내 우리 저희 울 새로 다시 한번 빨리 또 더 꼭 이번에 어제 오늘 내일 지난주 지난달 며칠전 얼마전 최근 방금 아까 저번 예 음 어 그거 이거 뭐 하나 한통 한장 두통 두장 한 두 통 장'.split(
    ' ',
  ),
);
const LATIN_WORD = /[\p{Script=Latin}\p{N}]+/gu;

export interface LatinWord {
  readonly stem: string;
  /** In the squeezed text. */
  readonly start: number;
  readonly end: number;
}

/** A question in the spellings that phrases are looked for in, all with places of the first. */
export interface QuestionText {
  readonly normalized: string;
  /** Without spaces. */
  readonly squeezed: string;
  /** 1 where a word starts in `squeezed`; one longer than it. */
  readonly starts: Uint8Array;
  /** `squeezed` without particles and fillers; `from` leads back, one longer than the text. */
  readonly thin: { readonly text: string; readonly from: readonly number[] };
  readonly latin: readonly LatinWord[];
}

export function questionText(normalized: string): QuestionText {
  const words = normalized.split(' ').filter((word) => word !== '');
  const squeezed = words.join('');
  const starts = new Uint8Array(squeezed.length + 1);
  const from: number[] = [];
  const latin: LatinWord[] = [];
  let text = '';
  let at = 0;
  for (const word of words) {
    starts[at] = 1;
    const noun = thinned(word);
    for (let i = 0; i < noun.length; i += 1) from.push(at + i);
    text += noun;
    for (const { 0: letters, index } of word.matchAll(LATIN_WORD)) {
      if (isArticle(letters)) continue;
      const start = at + index;
      latin.push({ stem: stem(letters), start, end: start + letters.length });
    }
    at += word.length;
  }
  starts[at] = 1;
  from.push(squeezed.length);
  return { normalized, squeezed, starts, thin: { text, from }, latin };
}

function thinned(word: string): string {
  return FILLERS.has(word) ? '' : withoutParticle(word);
}

/** "차를" -> "차"; a single syllable stays. */
function withoutParticle(word: string): string {
  return PARTICLE.exec(word)?.groups?.['noun'] ?? word;
}
