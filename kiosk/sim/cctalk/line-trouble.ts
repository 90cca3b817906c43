/** What is wrong with the cable, or with who hangs on it. */
export interface LineTrouble {
  /** Random bytes before, behind and in the middle of each answer. */
  before: number;
  after: number;
  /** Every so many-th answer has a byte changed; 0: none. */
  corruptEvery: number;
  /** So many answers, or requests, are lost from now on. */
  loseAnswers: number;
  loseRequests: number;
  /** Only these headers are lost; null: all. */
  onlyHeader: number | null;
  /** Every answer comes twice. */
  twice: boolean;
  /** Answers come byte by byte. */
  piecemeal: boolean;
  /** The next answer to this header is noise that happens to have a right checksum. */
  forged: { header: number; data: number[] } | null;
  /** Somebody else answers: from another address, or in another protocol. */
  stranger: 'address' | 'protocol' | null;
}

export const NO_TROUBLE: LineTrouble = {
  before: 0,
  after: 0,
  corruptEvery: 0,
  loseAnswers: 0,
  loseRequests: 0,
  onlyHeader: null,
  twice: false,
  piecemeal: false,
  forged: null,
  stranger: null,
};

/** The same noise in every run: mulberry32. */
export function noiseFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
