import { z } from 'zod';
import { decodeFields } from './bmp.js';
import { maskedCardNumber } from './card-number.js';

const Bcd = z.string().regex(/^\d+$/).transform(Number).optional();
const Hex = z.string().optional();

/** 04 0F: what became of a payment, or the sums of a closing. Absent fields are undefined. */
export const StatusInformation = z
  .object({
    '27': z
      .string()
      .transform((hex) => parseInt(hex, 16))
      .optional(),
    '04': Bcd,
    '0b': Bcd,
    '37': Bcd,
    '49': Bcd,
    '87': Bcd,
    '29': Hex,
    '22': Hex,
    '3b': Hex,
    '8b': Hex,
  })
  .transform((fields) => ({
    /** 0 is success; see `result-codes.ts`. */
    result: fields['27'],
    amountWon: fields['04'],
    trace: fields['0b'],
    /** Of the payment that a reversal took back. */
    originalTrace: fields['37'],
    currency: fields['49'],
    receipt: fields['87'],
    terminal: fields['29'],
    card: fields['22'] === undefined ? '' : maskedCardNumber(fields['22']),
    approvalNo: text(fields['3b']),
    cardName: text(fields['8b']),
  }));
export type StatusInformation = z.infer<typeof StatusInformation>;

export function parseStatusInformation(data: Buffer): StatusInformation | undefined {
  const parsed = StatusInformation.safeParse(decodeFields(data));
  return parsed.success ? parsed.data : undefined;
}

/** Texts are padded with blanks or zero bytes. */
function text(hex = ''): string {
  return Buffer.from(hex, 'hex')
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, '')
    .trim();
}
