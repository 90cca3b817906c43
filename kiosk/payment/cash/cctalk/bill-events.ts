import type { NotReady } from '../port.js';

/** What a pair of result bytes of header 159 means: Part 3, "ccTalk bill event codes". */
export type BillEvent =
  | { type: 'credit'; channel: number }
  | { type: 'escrow'; channel: number }
  /** The bill is out again: it was returned, or never taken. */
  | { type: 'returned' }
  | { type: 'rejected' }
  | { type: 'fault'; fault: NotReady; detail: string }
  /** The stacker says that it is well again. */
  | { type: 'stacker-ok' }
  | { type: 'other' };

const FAULTS: Readonly<Record<number, readonly [NotReady, string]>> = {
  6: ['jammed', 'bill jammed in transport, where it can be pulled out'],
  7: ['jammed', 'bill jammed in the stacker'],
  9: ['faulty', 'bill tampered with'],
  11: ['cash-box-removed', 'stacker removed'],
  13: ['faulty', 'stacker faulty'],
  14: ['cash-box-full', 'stacker full'],
  15: ['jammed', 'stacker jammed'],
  16: ['jammed', 'bill jammed in transport'],
  17: ['faulty', 'optical fraud detected'],
  18: ['faulty', 'bill on a string'],
  19: ['faulty', 'anti-string mechanism faulty'],
};

export function billEvent([a, b]: readonly [a: number, b: number]): BillEvent {
  if (a > 0) {
    if (b > 1) return { type: 'other' };
    return { type: b === 0 ? 'credit' : 'escrow', channel: a };
  }
  const fault = FAULTS[b];
  if (fault) return { type: 'fault', fault: fault[0], detail: fault[1] };
  if (b === 1) return { type: 'returned' };
  // Invalid, inhibited, or pulled back out.
  if ((b >= 2 && b <= 5) || b === 8) return { type: 'rejected' };
  return { type: b === 10 || b === 12 ? 'stacker-ok' : 'other' };
}
