/** What the kiosk itself adds to a document. */
export interface IssueFacts extends IssueMarks {
  /** Device id, printed as 발급기 번호. */
  device: string;
  /** Number of the pre-printed sheet; the demonstration's paper has none, so the kiosk counts. */
  paperNumber: string;
  feeWon: number;
  copies: number;
  /** Address of the page where the number is checked. */
  verifyPage: string;
}

/** What ties the page to one person's request, and lets it be verified later. */
export interface IssueMarks {
  /** Keyed hash of person and request, 64 hex digits; in the file, not on the paper. */
  claim: string;
  /** Printed: whoever has it holds the paper. */
  secondKey: string;
}

/** The page with the number filled in; never the second key, which only the paper's holder knows. */
export function verifyUrl({ verifyPage }: IssueFacts, documentNumber: string): string {
  return `${verifyPage}?no=${documentNumber}`;
}

/** An entry of the PDF's information dictionary, which pdfkit writes as plain text. */
export function claimEntry(claim: string): Readonly<Record<string, string>> {
  return { HaengbokClaim: `claim ${claim}` };
}

const CLAIM = /\(claim ([0-9a-f]{64})\)/g;

/** The claim a page was drawn with; null when it has none, or more than one. */
export function readClaim(pdf: Uint8Array): string | null {
  const found = [...Buffer.from(pdf).toString('latin1').matchAll(CLAIM)];
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}
