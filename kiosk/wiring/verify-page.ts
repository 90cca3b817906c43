import type { KioskConfig } from '../config.js';

/** A reserved name, for a kiosk that stands alone: its papers cannot be checked anywhere. */
const NOWHERE = 'https://ok-center.example/verify';

/** The page that the QR code on a paper opens. */
export function verifyPageOf({ verifyPage, zone }: KioskConfig): string {
  if (verifyPage) return verifyPage;
  return zone ? `${zone.url.replace(/\/$/, '')}/verify` : NOWHERE;
}
