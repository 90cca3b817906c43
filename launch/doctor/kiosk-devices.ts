import { pino } from 'pino';
import type { KioskConfig } from '../../kiosk/config.js';
import type { CashStatus } from '../../kiosk/payment/index.js';
import {
  createEscposPrinter,
  createIppPrinter,
  createPjlCounter,
} from '../../kiosk/printing/index.js';
import { connectCash } from '../../kiosk/wiring/cash-unit.js';
import { connectTerminal } from '../../kiosk/wiring/card-terminal.js';
import { Closers } from '../../kiosk/wiring/closers.js';
import { DEFAULT_LIMITS } from '../../kiosk/wiring/limits.js';
import { bad, good, type Check } from './check.js';
import { checkSerialPort } from './serial-port.js';

/** Each device as the settings name it, asked as the kiosk itself asks; no money and no paper moves. */
export async function checkKioskDevices(config: KioskConfig): Promise<Check[]> {
  const closers = new Closers(pino({ level: 'silent' }));
  try {
    const checks = await Promise.all([
      checkPrinter(config),
      checkReceipts(config, closers),
      checkCash(config, closers),
      checkTerminal(config, closers),
    ]);
    return checks.flat();
  } finally {
    await closers.close();
  }
}

async function checkPrinter({ id, printer }: KioskConfig): Promise<Check[]> {
  const name = `${id} printer`;
  if (printer === 'simulated') return [good(name, 'simulated')];
  const { counter, url } = printer;
  const status = await createIppPrinter({ url }).status();
  const asked = status.ready
    ? good(name, `${url} is ready`)
    : bad(
        name,
        `${url}: ${status.detail}`,
        `Switch the printer on, load paper, and see that printer.url of ${id} is its IPP address.`,
      );
  return [asked, await checkCounter(id, counter)];
}

type Counter = Exclude<KioskConfig['printer'], 'simulated'>['counter'];

async function checkCounter(id: string, counter: Counter): Promise<Check> {
  const name = `${id} page counter`;
  if (!counter) {
    return good(name, 'none configured: the printer has to count its sheets over IPP itself');
  }
  const reading = await createPjlCounter(counter).read();
  if (!reading.ok) {
    const remedy = `Switch the printer on, allow raw printing and PJL on it, and see that printer.counter of ${id} names its address.`;
    return bad(name, reading.detail, remedy);
  }
  const { pages, reasons, state } = reading;
  const said = `${counter.host}:${counter.port}: ${pages} pages, ${[state, ...reasons].join(', ')}`;
  if (state !== 'stopped') return good(name, said);
  return bad(name, said, `Put right what the display of the printer of ${id} says.`);
}

async function checkReceipts({ id, receiptPrinter }: KioskConfig, closers: Closers) {
  const name = `${id} receipts`;
  if (receiptPrinter === 'documents') return [good(name, 'come out of the document printer')];
  const { baud, columns, device } = receiptPrinter;
  return onLine(name, 'receiptPrinter', id, device, async () => {
    const roll = createEscposPrinter({ path: device, baudRate: baud, columns });
    closers.add('receipt printer', () => roll.close());
    const status = await roll.status();
    if (!status.ready) return status.detail;
    return status.paperLow ? 'its roll ends soon: bring a new one' : null;
  });
}

async function checkCash(config: KioskConfig, closers: Closers) {
  const { cash, id, terminal } = config;
  const name = `${id} cash unit`;
  if (cash === null || (cash === undefined && terminal !== 'simulated')) {
    return [good(name, 'none: this kiosk takes cards only')];
  }
  if (cash === undefined || cash === 'simulated') return [good(name, 'simulated')];
  return onLine(name, 'cash', id, cash.device, async () => {
    const unit = connectCash(config, null, closers);
    return unit && ailing(await unit.status());
  });
}

function ailing({ coins, hoppers, notes }: CashStatus): string | null {
  const parts = [
    { part: 'notes', detail: '', ...notes },
    { part: 'coins', detail: '', ...coins },
    ...hoppers.map(({ won, ...hopper }) => ({ part: `hopper ${won} won`, ...hopper })),
  ].filter(({ state }) => state !== 'ready');
  const said = parts.map(({ part, state, detail }) => `${part} ${state} ${detail}`.trim());
  return said.length === 0 ? null : said.join('; ');
}

async function checkTerminal(config: KioskConfig, closers: Closers): Promise<Check[]> {
  const { id, terminal } = config;
  const name = `${id} card terminal`;
  if (terminal === 'simulated') return [good(name, 'simulated')];
  const ask = async () => {
    const limits = { ...DEFAULT_LIMITS, chargeMs: DEFAULT_LIMITS.requestMs };
    const status = await connectTerminal(config, undefined, limits, closers).status();
    return status.ready ? null : status.detail;
  };
  if (terminal.kind === 'zvt') return onLine(name, 'terminal', id, terminal.device, ask);
  const at = terminal.kind === 'van' ? terminal.reader : terminal.url;
  const agent = terminal.kind === 'van' ? "the VAN's card reader agent" : "the terminal's agent";
  const remedy = `Start ${agent} at ${at}, see that the terminal is switched on, and that terminal of ${id} names it.`;
  const detail = await ask();
  return [
    detail === null
      ? good(name, `${terminal.kind} at ${at} answers`)
      : bad(name, `${terminal.kind} at ${at}: ${detail}`, remedy),
  ];
}

/** @param ask null when all is well; only asked where the line can be opened */
async function onLine(
  name: string,
  setting: string,
  id: string,
  device: string,
  ask: () => Promise<string | null>,
): Promise<Check[]> {
  const remedy = `Plug it in and switch it on, correct ${setting}.device of ${id} in the profile, or add this user to the group dialout.`;
  const line = await checkSerialPort(name, device, { found: `${device} answers`, remedy });
  if (!line.ok) return [line];
  const detail = await ask();
  if (detail === null) return [line];
  const look = `See the display of the device and its cable; ${setting} of ${id} in the profile must fit its line (device, baud).`;
  return [bad(name, `${device}: ${detail}`, look)];
}
