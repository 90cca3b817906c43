import { DocumentNumber, SecondKey } from '../wire/index.js';

/** What somebody typed off the paper, with or without dashes, in either case; null when it is none. */
export function toNumber(typed: string): string | null {
  const digits = typed.replace(/\D/g, '').match(/.{1,4}/g) ?? [];
  return DocumentNumber.safeParse(digits.join('-')).data ?? null;
}

export function toKey(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return SecondKey.safeParse(`${letters.slice(0, 4)}-${letters.slice(4)}`).data ?? null;
}
