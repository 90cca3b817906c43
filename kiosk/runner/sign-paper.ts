import { KioskError } from '../error/kiosk-error.js';
import type { Office, SignOutcome } from '../office/index.js';
import { signPaper, type Paper } from '../printing/index.js';

type Unsigned = Exclude<SignOutcome, { result: 'signed' }>;

/**
 * The paper with the signature of the office that issued it. Only its digest leaves the kiosk, and the
 * key never comes here: a machine in a public hall must not be able to sign for the district.
 */
export async function signByOffice(
  paper: Paper,
  transaction: string,
  office: Office,
): Promise<{ result: 'signed'; paper: Paper } | Unsigned> {
  let unsigned: Unsigned | undefined;
  try {
    const signed = await signPaper(paper, async (digest) => {
      const outcome = await office.sign(transaction, digest);
      if (outcome.result === 'signed') return outcome.signature;
      unsigned = outcome;
      throw new KioskError('office.unsigned', outcome.detail);
    });
    return { result: 'signed', paper: signed };
  } catch (error) {
    if (unsigned) return unsigned;
    throw error;
  }
}
