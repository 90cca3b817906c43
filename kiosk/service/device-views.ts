import type { CashStatus, CashUnit, CardTerminal, WayIn } from '../payment/index.js';
import type { Printer, ReceiptStatus } from '../printing/index.js';
import type { DeviceView } from './protocol.js';

export interface WatchedDevices {
  printer: Printer;
  terminal: CardTerminal;
  receipts: { status(): Promise<ReceiptStatus> };
  /** Null on a kiosk that takes cards only. */
  cash: CashUnit | null;
}

/** How each device is, asked now. */
export async function deviceViews(devices: WatchedDevices): Promise<DeviceView[]> {
  const [printer, terminal, receipts, cash] = await Promise.all([
    devices.printer.status(),
    devices.terminal.status(),
    devices.receipts.status(),
    devices.cash?.status() ?? null,
  ]);
  return [
    whole('printer', printer.ready ? null : printer.detail),
    whole('terminal', terminal.ready ? null : terminal.detail),
    receipts.ready && receipts.paperLow
      ? { part: 'receipts', won: null, level: 'low', detail: 'bring a new roll' }
      : whole('receipts', receipts.ready ? null : receipts.detail),
    ...(cash ? cashViews(cash) : []),
  ];
}

function cashViews({ notes, coins, hoppers }: CashStatus): DeviceView[] {
  return [
    way('notes', notes),
    way('coins', coins),
    ...hoppers.map(({ won, state, detail }): DeviceView => {
      const level = state === 'ready' ? 'good' : state === 'low' ? 'low' : 'bad';
      return { part: 'hopper', won, level, detail: level === 'good' ? '' : detail || state };
    }),
  ];
}

function way(part: 'notes' | 'coins', found: WayIn): DeviceView {
  return whole(part, found.state === 'ready' ? null : `${found.state}: ${found.detail}`);
}

function whole(part: DeviceView['part'], problem: string | null): DeviceView {
  return { part, won: null, level: problem === null ? 'good' : 'bad', detail: problem ?? '' };
}
