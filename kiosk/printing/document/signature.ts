import { createHash } from 'node:crypto';
import { Signer, SignPdf } from '@signpdf/signpdf';
import type { Paper, Pdf } from './paper.js';

export interface SignatureFacts {
  /** Who signs, as readers show it. */
  name: string;
  reason: string;
  /** Unix time, milliseconds. */
  at: number;
}

/** Signs a SHA-256 digest; the answer is a detached CMS signature, DER. */
export type SignDigest = (digest: Uint8Array) => Promise<Uint8Array>;

/** Room for the CMS with the certificates of a chain, bytes. */
const ROOM_BYTES = 12_288;

/** What `@signpdf/signpdf` looks for and overwrites with the range's real figures. */
const BYTE_RANGE = '**********';

/** SignaturesExist and AppendOnly (ISO 32000-2, table 225). */
const SIG_FLAGS = 3;

/** Writing PDF objects is missing from pdfkit's published types. */
interface Objects {
  ref(data: object): { end(): void };
  initForm(): void;
  _root: { data: { AcroForm: { data: { Fields: object[]; SigFlags?: number } } } };
  page: { dictionary: object; annotations: object[] };
}

/** Leaves room for a PAdES signature (ETSI EN 319 142) in a field that shows nothing on the paper. */
export function reserveSignature(pdf: Pdf, facts: SignatureFacts): void {
  const objects = pdf as unknown as Objects;
  const value = objects.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, BYTE_RANGE, BYTE_RANGE, BYTE_RANGE],
    Contents: Buffer.alloc(ROOM_BYTES),
    M: new Date(facts.at),
    Name: text(facts.name),
    Reason: text(facts.reason),
  });
  objects.initForm();
  const field = objects.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    // Printed and locked (ISO 32000-2, table 167).
    F: 132,
    T: text('Signature1'),
    V: value,
    P: objects.page.dictionary,
  });
  objects.page.annotations.push(field);
  const form = objects._root.data.AcroForm.data;
  form.Fields.push(field);
  form.SigFlags = SIG_FLAGS;
  value.end();
  field.end();
}

/** Fills the room left by `reserveSignature`; whatever `sign` throws comes through. */
export async function signPaper(paper: Paper, sign: SignDigest): Promise<Paper> {
  const signer = new DigestSigner(sign);
  return { ...paper, pdf: await new SignPdf().sign(Buffer.from(paper.pdf), signer) };
}

class DigestSigner extends Signer {
  constructor(private readonly signDigest: SignDigest) {
    super();
  }

  override async sign(signed: Buffer): Promise<Buffer> {
    return Buffer.from(await this.signDigest(createHash('sha256').update(signed).digest()));
  }
}

/** pdfkit writes string objects as text and plain strings as names. */
// eslint-disable-next-line @typescript-eslint/no-wrapper-object-types
const text = (value: string): String => new String(value);
