import { createHash } from 'node:crypto';

/** The VAN names payments by at most 20 characters; ours are longer. The same one always gets the same. */
export function merchantNumber(transaction: string): string {
  return createHash('sha256').update(transaction).digest('hex').slice(0, 20);
}

/** Of a cancellation after which so much is back in all. */
export function cancelNumber(transaction: string, totalWon: number): string {
  return merchantNumber(`${transaction} back ${totalWon}`);
}
