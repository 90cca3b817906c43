import type * as pki from 'pkijs';

export const HASH = 'SHA-256';

/** What a demonstration makes: a key of it is there at once, where one of RSA takes seconds. */
export const DEMO_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Object identifier of RSA keys (RFC 8017), which districts have. */
const RSA = '1.2.840.113549.1.1.1';

/** How a key that belongs to this certificate is imported. */
export function keyAlgorithm(certificate: pki.Certificate) {
  const { algorithmId } = certificate.subjectPublicKeyInfo.algorithm;
  return algorithmId === RSA ? { name: 'RSASSA-PKCS1-v1_5', hash: HASH } : DEMO_ALGORITHM;
}
