import { content } from './chatter.js';
import { grams, lengthWeight, type Gram } from './grams.js';
import { PieceNumbers } from './piece-numbers.js';

/** Pieces of the phrase that the question lacks cost this much of their weight. */
const PHRASE_ONLY = 0.6;
/** What else the question says costs little: people tell stories. */
const QUESTION_ONLY = 0.18;
/** A piece no phrase has is chatter or another subject; this share of what the rarest one weighs. */
const UNKNOWN_SHARE = 0.5;

/** A phrase of which the question has this share is worth comparing sound by sound. */
const PARTLY_COVERED = 0.3;
const CLOSER_LOOKS = 32;

export interface Likeness {
  /** Per entry 0..1: how much the question looks like the entry's best phrase. */
  readonly entries: Float32Array;
  /** Numbers of phrases that the question holds in part, the fullest first. */
  readonly phrases: readonly number[];
}

export interface Phrase {
  readonly entry: number;
  /** Normalised. */
  readonly text: string;
}

/**
 * Compares a question with every phrase by the pieces they share, rare pieces counting more: an
 * inverted index in typed arrays, built once. Piece `i` occurs in the phrases
 * `postings[offsets[i] .. offsets[i + 1]]`.
 */
export class FuzzyIndex {
  private readonly pieces: PieceNumbers;
  private readonly weights: Float32Array;
  private readonly offsets: Uint32Array;
  private readonly postings: Uint16Array;
  private readonly entryOf: Uint16Array;
  private readonly phraseWeights: Float32Array;
  private readonly unknownWeight: number;

  constructor(
    phrases: readonly Phrase[],
    private readonly entryCount: number,
  ) {
    this.pieces = new PieceNumbers();
    this.entryOf = new Uint16Array(phrases.length);
    const found: number[] = [];
    const ends = new Uint32Array(phrases.length);
    let phrase = 0;
    for (const { text, entry } of phrases) {
      this.entryOf[phrase] = entry;
      this.pieces.add(grams(content(text) || text), phrase, found);
      ends[phrase] = found.length;
      phrase += 1;
    }
    const { offsets, postings, spread } = invert(found, ends, this.entryOf, this.pieces.size);
    this.offsets = offsets;
    this.postings = postings;
    this.weights = new Float32Array(this.pieces.size);
    for (let id = 0; id < this.pieces.size; id += 1) {
      const rarity = Math.log((entryCount + 1) / (spread[id] ?? 1));
      this.weights[id] = (this.pieces.lengthWeights[id] ?? 0) * rarity;
    }
    this.unknownWeight = Math.log(entryCount + 1) * UNKNOWN_SHARE;
    this.phraseWeights = new Float32Array(phrases.length);
    for (let at = 0, p = 0; p < phrases.length; p += 1) {
      let sum = 0;
      for (const end = ends[p] ?? 0; at < end; at += 1) sum += this.weights[found[at] ?? 0] ?? 0;
      this.phraseWeights[p] = sum;
    }
  }

  /** How much the question looks like each entry, and which phrases are worth a closer look. */
  compare(normalized: string): Likeness {
    const best = new Float32Array(this.entryCount);
    const pieces = new Set(grams(content(normalized)));
    const question = this.weightOf(pieces);
    const shared = this.sharedWith(pieces);
    const partly: { phrase: number; covered: number }[] = [];
    for (let p = 0; p < shared.length; p += 1) {
      const common = shared[p] ?? 0;
      if (common === 0) continue;
      const covered = common / (this.phraseWeights[p] ?? 1);
      if (covered >= PARTLY_COVERED) partly.push({ phrase: p, covered });
      const phraseOnly = (this.phraseWeights[p] ?? 0) - common;
      const questionOnly = question - common;
      const score = common / (common + PHRASE_ONLY * phraseOnly + QUESTION_ONLY * questionOnly);
      const entry = this.entryOf[p] ?? 0;
      best[entry] = Math.max(best[entry] ?? 0, score);
    }
    partly.sort((a, b) => b.covered - a.covered);
    return { entries: best, phrases: partly.slice(0, CLOSER_LOOKS).map(({ phrase }) => phrase) };
  }

  private sharedWith(pieces: ReadonlySet<Gram>): Float32Array {
    const shared = new Float32Array(this.entryOf.length);
    for (const piece of pieces) {
      const id = this.pieces.numberOf(piece);
      if (id < 0) continue;
      const weight = this.weights[id] ?? 0;
      const end = this.offsets[id + 1] ?? 0;
      for (let at = this.offsets[id] ?? 0; at < end; at += 1) {
        const phrase = this.postings[at] ?? 0;
        shared[phrase] = (shared[phrase] ?? 0) + weight;
      }
    }
    return shared;
  }

  private weightOf(pieces: ReadonlySet<Gram>): number {
    let sum = 0;
    for (const piece of pieces) {
      const id = this.pieces.numberOf(piece);
      sum += id < 0 ? this.unknownWeight * lengthWeight(piece) : (this.weights[id] ?? 0);
    }
    return sum;
  }
}

interface Inverted {
  readonly offsets: Uint32Array;
  readonly postings: Uint16Array;
  /** Per piece, in how many entries it occurs. */
  readonly spread: Uint16Array;
}

/**
 * Phrases of one entry follow each other, so that entries are counted as they change.
 * @param found numbers of the pieces of all phrases, one phrase after the other
 * @param ends per phrase, where its pieces end in `found`
 */
function invert(
  found: readonly number[],
  ends: Uint32Array,
  entryOf: Uint16Array,
  count: number,
): Inverted {
  const offsets = new Uint32Array(count + 1);
  const spread = new Uint16Array(count);
  const lastEntry = new Int32Array(count).fill(-1);
  for (let at = 0, phrase = 0; phrase < ends.length; phrase += 1) {
    const entry = entryOf[phrase] ?? 0;
    for (const end = ends[phrase] ?? 0; at < end; at += 1) {
      const id = found[at] ?? 0;
      offsets[id + 1] = (offsets[id + 1] ?? 0) + 1;
      if (lastEntry[id] !== entry) spread[id] = (spread[id] ?? 0) + 1;
      lastEntry[id] = entry;
    }
  }
  for (let id = 0; id < count; id += 1)
    offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0);
  const next = offsets.slice();
  const postings = new Uint16Array(found.length);
  for (let at = 0, phrase = 0; phrase < ends.length; phrase += 1) {
    for (const end = ends[phrase] ?? 0; at < end; at += 1) {
      const id = found[at] ?? 0;
      const place = next[id] ?? 0;
      postings[place] = phrase;
      next[id] = place + 1;
    }
  }
  return { offsets, postings, spread };
}
