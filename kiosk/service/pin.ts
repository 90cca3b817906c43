import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

export const PIN_DIGITS = 6;

const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** 32 MiB a guess. Six digits are guessed in the end by whoever has the file; at the screen the lockout holds. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

export interface HashedPin {
  /** Both in base64. */
  salt: string;
  hash: string;
}

/** Drawn, not chosen: nobody's birthday. */
export function newPin(): string {
  return String(randomInt(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0');
}

export async function hashPin(pin: string): Promise<HashedPin> {
  const salt = randomBytes(SALT_BYTES);
  return { salt: salt.toString('base64'), hash: (await derive(pin, salt)).toString('base64') };
}

export async function isPin(pin: string, { salt, hash }: HashedPin): Promise<boolean> {
  const known = Buffer.from(hash, 'base64');
  const tried = await derive(pin, Buffer.from(salt, 'base64'));
  return known.length === tried.length && timingSafeEqual(known, tried);
}

function derive(pin: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
