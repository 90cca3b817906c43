import type { KioskConfig } from '../config.js';
import { loadFonts, type Fonts } from '../printing/index.js';
import type { Clock, Devices } from '../runner/index.js';
import type { Closers } from './closers.js';
import { connectDevices, startSimulated, type Simulated } from './far-ends.js';
import type { Limits } from './limits.js';
import { createPaperMaker } from './paper-maker.js';
import { connectReceipts } from './receipts.js';
import { verifyPageOf } from './verify-page.js';

export interface Machines {
  devices: Devices;
  /** What of it runs inside this process. */
  simulated: Simulated;
  fonts: Fonts;
}

/** Everything that this kiosk has a cable to, and what it prints with. */
export async function connectMachines(
  config: KioskConfig,
  clock: Clock,
  limits: Limits,
  closers: Closers,
): Promise<Machines> {
  const fonts = await loadFonts(config.fonts);
  const simulated = await startSimulated(config, closers);
  const connected = connectDevices(config, simulated, limits, closers);
  const receiptTools = { printer: connected.printer, fonts, clock, limits };
  const devices = {
    ...connected,
    receipts: connectReceipts(config, receiptTools, closers),
    paper: createPaperMaker(config.id, fonts, verifyPageOf(config)),
  };
  return { devices, simulated, fonts };
}
