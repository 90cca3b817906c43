import { createHash, type webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { HASH } from './algorithm.js';

/* Object identifiers of RFC 5652 (CMS) and RFC 5035 (signing certificate, version 2). */
const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';

/**
 * A detached CMS signature over a SHA-256 digest, as PAdES baseline B wants it: the signed attributes
 * name the certificate, and no time, which a PDF keeps itself.
 * @param chain the signing certificate, then those that vouch for it
 */
export async function signDigest(
  digest: Uint8Array,
  chain: readonly [pki.Certificate, ...pki.Certificate[]],
  key: webcrypto.CryptoKey,
): Promise<Uint8Array> {
  const [certificate] = chain;
  const attribute = (type: string, value: asn1.BaseBlock) =>
    new pki.Attribute({ type, values: [value] });
  const signed = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [...chain],
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new pki.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(CONTENT_TYPE, new asn1.ObjectIdentifier({ value: DATA })),
            attribute(MESSAGE_DIGEST, octets(digest)),
            attribute(SIGNING_CERTIFICATE, signingCertificate(certificate)),
          ],
        }),
      }),
    ],
  });
  await signed.sign(key, 0, HASH);
  const content = new pki.ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER(false));
}

/** SigningCertificateV2 with one ESSCertIDv2 whose hash is SHA-256, its default. */
function signingCertificate(certificate: pki.Certificate): asn1.BaseBlock {
  const der = Buffer.from(certificate.toSchema().toBER(false));
  const id = sequence(octets(createHash('sha256').update(der).digest()));
  return sequence(sequence(id));
}

const octets = (bytes: Uint8Array) =>
  new asn1.OctetString({ valueHex: new Uint8Array(bytes).buffer });

const sequence = (...value: asn1.BaseBlock[]) => new asn1.Sequence({ value });
