import { randomBytes, webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { DEMO_ALGORITHM, HASH } from './algorithm.js';

const DAY_MS = 86_400_000;
const LIFE_MS = 3_650 * DAY_MS;
const COMMON_NAME = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';

/* Nobody may take them for a district's: the name says what they are. At most 64 characters. */
const ROOT_NAME = '시연용 DEMONSTRATION root, no legal effect';
const OFFICE_NAME = '시연용 DEMONSTRATION OK Centre, no legal effect';

/** RFC 5280, 4.2.1.3, first byte and unused bits. */
const SIGNS_DOCUMENTS = { byte: 0xc0, unusedBits: 6 };
const SIGNS_CERTIFICATES = { byte: 0x04, unusedBits: 2 };

export interface Credentials {
  /** The signing certificate first, then those that vouch for it. */
  certificatesPem: string;
  /** PKCS #8. */
  keyPem: string;
}

/**
 * A fresh key with a certificate under a root of its own, good for ten years of demonstrations. The
 * root's key is forgotten at once: nothing else can ever be certified with it.
 */
export async function makeDemoCredentials(now: number): Promise<Credentials> {
  const [root, office] = await Promise.all([makeKeys(), makeKeys()]);
  const by = { name: ROOT_NAME, key: root.privateKey };
  const certificates = [
    await certify({ name: OFFICE_NAME, key: office.publicKey, isRoot: false }, by, now),
    await certify({ name: ROOT_NAME, key: root.publicKey, isRoot: true }, by, now),
  ];
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', office.privateKey);
  return {
    certificatesPem: certificates
      .map((one) => toPem('CERTIFICATE', one.toSchema(true).toBER(false)))
      .join(''),
    keyPem: toPem('PRIVATE KEY', pkcs8),
  };
}

function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(DEMO_ALGORITHM, true, ['sign', 'verify']);
}

async function certify(
  subject: { name: string; key: webcrypto.CryptoKey; isRoot: boolean },
  by: { name: string; key: webcrypto.CryptoKey },
  now: number,
): Promise<pki.Certificate> {
  const certificate = new pki.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ valueHex: serial() });
  certificate.subject.typesAndValues.push(commonName(subject.name));
  certificate.issuer.typesAndValues.push(commonName(by.name));
  // A day before now: clocks of those who check are not all alike.
  certificate.notBefore.value = new Date(now - DAY_MS);
  certificate.notAfter.value = new Date(now + LIFE_MS);
  const { byte, unusedBits } = subject.isRoot ? SIGNS_CERTIFICATES : SIGNS_DOCUMENTS;
  certificate.extensions = [
    critical(BASIC_CONSTRAINTS, new pki.BasicConstraints({ cA: subject.isRoot }).toSchema()),
    critical(KEY_USAGE, new asn1.BitString({ valueHex: bytes(byte), unusedBits })),
  ];
  await certificate.subjectPublicKeyInfo.importKey(subject.key);
  await certificate.sign(by.key, HASH);
  return certificate;
}

const commonName = (value: string) =>
  new pki.AttributeTypeAndValue({ type: COMMON_NAME, value: new asn1.Utf8String({ value }) });

const critical = (extnID: string, value: asn1.BaseBlock) =>
  new pki.Extension({ extnID, critical: true, extnValue: value.toBER(false) });

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

/** Random, positive, 16 bytes. */
function serial(): ArrayBuffer {
  const [first = 0, ...rest] = randomBytes(16);
  return bytes((first & 0x3f) | 0x40, ...rest);
}

function toPem(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
