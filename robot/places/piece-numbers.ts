import { lengthWeight, SOUND_GRAMS, type Gram } from './grams.js';

/** Pieces of phrases numbered from 0 in the order they are met. */
export class PieceNumbers {
  /** One more than the number of a piece of sounds, which is a place in this table. */
  private readonly ofSounds = new Int32Array(SOUND_GRAMS);
  private readonly ofText = new Map<string, number>();
  /** The last phrase in which a piece was met. */
  private readonly lastPhrase: number[] = [];
  /** Per piece, see `lengthWeight`. */
  readonly lengthWeights: number[] = [];

  get size(): number {
    return this.lengthWeights.length;
  }

  /** -1 for a piece that no phrase has. */
  numberOf(piece: Gram): number {
    if (typeof piece === 'string') return this.ofText.get(piece) ?? -1;
    return (this.ofSounds[piece] ?? 0) - 1;
  }

  /** Numbers the pieces of a phrase, each once, at the end of `into`. */
  add(pieces: readonly Gram[], phrase: number, into: number[]): void {
    for (const piece of pieces) {
      let id = this.numberOf(piece);
      if (id < 0) id = this.addNew(piece);
      if (this.lastPhrase[id] === phrase) continue;
      this.lastPhrase[id] = phrase;
      into.push(id);
    }
  }

  private addNew(piece: Gram): number {
    const id = this.size;
    if (typeof piece === 'string') this.ofText.set(piece, id);
    else this.ofSounds[piece] = id + 1;
    this.lengthWeights.push(lengthWeight(piece));
    this.lastPhrase.push(-1);
    return id;
  }
}
