import { webcrypto } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as pki from 'pkijs';
import { KioskError } from '../../error/kiosk-error.js';
import { keyAlgorithm } from './algorithm.js';
import { makeDemoCredentials, type Credentials } from './demo-certificate.js';
import { signDigest } from './sign-digest.js';

/** PEM files: an X.509 certificate followed by its chain, and its key (RSA or P-256) in PKCS #8. */
export interface AuthorityFiles {
  certificate: string;
  key: string;
}

/** Who vouches for what the office issues. */
export interface Authority {
  /** @param digest SHA-256 @returns a detached CMS signature, DER */
  sign(digest: Uint8Array): Promise<Uint8Array>;
}

/**
 * The authority of these files; where there are none yet, a demonstration's own is made and kept.
 * @param files null for one that lasts as long as this process
 * @throws KioskError `authority.unreadable`
 */
export async function openDemoAuthority(
  files: AuthorityFiles | null,
  now: number,
): Promise<Authority> {
  const kept = files && readIfThere(files);
  if (kept) return authorityOf(kept, files);
  const fresh = await makeDemoCredentials(now);
  if (files) keep(fresh, files);
  return authorityOf(fresh, files);
}

/** @throws KioskError `authority.unreadable` */
export async function openAuthority(files: AuthorityFiles): Promise<Authority> {
  const kept = readIfThere(files);
  if (!kept) throw unreadable(files, new KioskError('authority.missing', 'no such file'));
  return authorityOf(kept, files);
}

function readIfThere(files: AuthorityFiles): Credentials | null {
  try {
    return {
      certificatesPem: readFileSync(files.certificate, 'utf8'),
      keyPem: readFileSync(files.key, 'utf8'),
    };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unreadable(files, cause);
  }
}

/** The certificate last: what was cut short in between is made anew. */
function keep({ certificatesPem, keyPem }: Credentials, files: AuthorityFiles): void {
  for (const [file, text, mode] of [
    [files.key, keyPem, 0o600],
    [files.certificate, certificatesPem, 0o644],
  ] as const) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode });
  }
}

async function authorityOf(
  { certificatesPem, keyPem }: Credentials,
  files: AuthorityFiles | null,
): Promise<Authority> {
  try {
    const [certificate, ...others] = pemBlocks(certificatesPem).map((der) =>
      pki.Certificate.fromBER(der),
    );
    const [pkcs8] = pemBlocks(keyPem);
    if (!certificate || !pkcs8) throw new KioskError('authority.empty', 'no PEM block in it');
    const algorithm = keyAlgorithm(certificate);
    const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
    return { sign: (digest) => signDigest(digest, [certificate, ...others], key) };
  } catch (cause) {
    throw unreadable(files, cause);
  }
}

function pemBlocks(pem: string): Uint8Array<ArrayBuffer>[] {
  const blocks = pem.matchAll(/-----BEGIN [^-]+-----([^-]+)-----END/g);
  return [...blocks].map(([, base64 = '']) => new Uint8Array(Buffer.from(base64, 'base64')));
}

function unreadable(files: AuthorityFiles | null, cause: unknown): KioskError {
  const names = files ? `${files.certificate} and ${files.key}` : 'what was just made';
  return new KioskError(
    'authority.unreadable',
    `Cannot sign with ${names}. Give the office a PEM certificate chain and its key (RSA or P-256) in PKCS #8 that this account can read; a demonstration makes its own where neither file is there.`,
    { cause },
  );
}
