import type { KioskPresence } from '../../../wire/index.js';
import type { Tone } from '../ui/chip.js';
import type { IconName } from '../ui/icon.js';

export type KioskStatus = 'free' | 'busy' | 'held' | 'out-of-service' | 'offline';

export interface KioskLook {
  readonly status: KioskStatus;
  readonly tone: Tone;
  readonly icon: IconName;
}

const LOOKS = {
  free: { status: 'free', tone: 'good', icon: 'check' },
  busy: { status: 'busy', tone: 'active', icon: 'person' },
  held: { status: 'held', tone: 'reserved', icon: 'flag' },
  'out-of-service': { status: 'out-of-service', tone: 'bad', icon: 'warning' },
  offline: { status: 'offline', tone: 'off', icon: 'unplugged' },
} as const satisfies Record<KioskStatus, KioskLook>;

export const KIOSK_LOOKS: readonly KioskLook[] = Object.values(LOOKS);

/** One word for a kiosk: what matters most to staff wins. */
export function kioskLook(kiosk: KioskPresence): KioskLook {
  if (!kiosk.online || !kiosk.state) return LOOKS.offline;
  if (kiosk.state.state === 'free' && kiosk.held) return LOOKS.held;
  return LOOKS[kiosk.state.state];
}
