import type { CardTerminal } from './port.js';

/** Stands where a terminal cannot be used at all: the kiosk comes up and says why on its screen. */
export function createAbsentTerminal(detail: string): CardTerminal {
  const unknown = () => Promise.resolve({ result: 'unknown' as const, detail });
  const refused = () =>
    Promise.resolve({
      result: 'refused' as const,
      reason: 'terminal-unreachable' as const,
      detail,
    });
  return {
    status: () => Promise.resolve({ ready: false, detail }),
    charge: refused,
    find: () => Promise.resolve({ state: 'unreachable', detail }),
    cancel: unknown,
    refund: refused,
    totals: unknown,
    closeDay: unknown,
  };
}
