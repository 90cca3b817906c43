import { content } from './chatter.js';
import { grams, lengthWeight, type Gram } from './grams.js';

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
  private readonly ids = new Map<Gram, number>();
  /** While the index is built: the last phrase in which a piece was met. */
  private readonly lastPhrase: number[] = [];
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
    const pieces = phrases.map(({ text }, index) =>
      this.idsOf(grams(content(text) || text), index),
    );
    this.entryOf = Uint16Array.from(phrases, ({ entry }) => entry);
    const { offsets, postings, spread } = invert(pieces, this.entryOf, this.ids.size);
    this.offsets = offsets;
    this.postings = postings;
    this.weights = new Float32Array(this.ids.size);
    for (const [piece, id] of this.ids) {
      this.weights[id] = lengthWeight(piece) * Math.log((entryCount + 1) / (spread[id] ?? 1));
    }
    this.unknownWeight = Math.log(entryCount + 1) * UNKNOWN_SHARE;
    this.phraseWeights = Float32Array.from(pieces, (ids) =>
      ids.reduce((sum, id) => sum + (this.weights[id] ?? 0), 0),
    );
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

  /** Each piece once. */
  private idsOf(pieces: readonly Gram[], phrase: number): number[] {
    const found: number[] = [];
    for (const piece of pieces) {
      let id = this.ids.get(piece);
      if (id === undefined) {
        id = this.ids.size;
        this.ids.set(piece, id);
      }
      if (this.lastPhrase[id] === phrase) continue;
      this.lastPhrase[id] = phrase;
      found.push(id);
    }
    return found;
  }

  private sharedWith(pieces: ReadonlySet<Gram>): Float32Array {
    const shared = new Float32Array(this.entryOf.length);
    for (const piece of pieces) {
      const id = this.ids.get(piece);
      if (id === undefined) continue;
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
      const id = this.ids.get(piece);
      sum += id === undefined ? this.unknownWeight * lengthWeight(piece) : (this.weights[id] ?? 0);
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

/** Phrases of one entry follow each other, so that entries are counted as they change. */
function invert(pieces: readonly number[][], entryOf: Uint16Array, count: number): Inverted {
  const offsets = new Uint32Array(count + 1);
  const spread = new Uint16Array(count);
  const lastEntry = new Int32Array(count).fill(-1);
  for (const [phrase, ids] of pieces.entries()) {
    const entry = entryOf[phrase] ?? 0;
    for (const id of ids) {
      offsets[id + 1] = (offsets[id + 1] ?? 0) + 1;
      if (lastEntry[id] !== entry) spread[id] = (spread[id] ?? 0) + 1;
      lastEntry[id] = entry;
    }
  }
  for (let id = 0; id < count; id += 1)
    offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0);
  const next = offsets.slice();
  const postings = new Uint16Array(offsets[count] ?? 0);
  for (const [phrase, ids] of pieces.entries()) {
    for (const id of ids) {
      postings[next[id] ?? 0] = phrase;
      next[id] = (next[id] ?? 0) + 1;
    }
  }
  return { offsets, postings, spread };
}
