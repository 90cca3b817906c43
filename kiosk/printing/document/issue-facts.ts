/** What the kiosk itself adds to a document. */
export interface IssueFacts {
  /** Device id, printed as 발급기 번호. */
  device: string;
  /** Number of the pre-printed sheet; the demonstration's paper has none, so the kiosk counts. */
  paperNumber: string;
  feeWon: number;
  copies: number;
}

/** Where the number is checked. A reserved name: this centre is a demonstration. */
const VERIFY_PAGE = 'https://ok-center.example/verify';

export function verifyUrl(documentNumber: string): string {
  return `${VERIFY_PAGE}?no=${documentNumber}`;
}
