import { decodeIpp, groups } from '../../kiosk/printing/index.js';
import {
  startCardTerminal,
  startDemoOffice,
  type DemoOffice,
  type SimulatedTerminal,
} from '../../kiosk/sim/index.js';
import { openGate, type Gate, type NameOf } from './gate.js';
import type { Points } from './points.js';
import { startSimulatedPrinter, startTruestPrinter, type PrinterEnd } from './printer-end.js';

/** The machines around the kiosk. They live on when it dies, and keep their own records. */
export interface Outside {
  terminal: SimulatedTerminal;
  printer: PrinterEnd;
  office: DemoOffice;
  cables: { terminal: Gate; printer: Gate; office: Gate };
  /** Whatever befell them is put right: paper filled, cables plugged in. */
  help(): Promise<void>;
  close(): Promise<void>;
}

/** @param printing `truest`: through CUPS, where that is installed */
export async function startOutside(
  folder: string,
  points: Points,
  printing: 'simulated' | 'truest',
): Promise<Outside> {
  const terminal = await startCardTerminal({ stateFile: null, cardMs: 5 });
  const office = await startDemoOffice({ stateFile: null, answerMs: 0 });
  const printer =
    printing === 'truest'
      ? await startTruestPrinter(folder, office)
      : await startSimulatedPrinter(folder);
  const cables = {
    terminal: await openGate(terminal.url, points, nameOfPayment),
    printer: await openGate(printer.url, points, nameOfJob),
    office: await openGate(office.url, points, (_, path) => `office ${path.slice(1)}`),
  };
  return {
    terminal,
    printer,
    office,
    cables,
    help: async () => {
      for (const cable of Object.values(cables)) cable.plug();
      terminal.mood('approve');
      office.mood('issue');
      await printer.help();
    },
    close: async () => {
      for (const machine of [...Object.values(cables), terminal, printer, office]) {
        await machine.close();
      }
    },
  };
}

const nameOfPayment: NameOf = (method, path) => {
  const [, collection = '', id, act] = path.split('/');
  if (collection !== 'payments') return `terminal ${collection}`;
  return `terminal ${act ?? (id === undefined ? 'charge' : method === 'GET' ? 'find' : method)}`;
};

const nameOfJob: NameOf = (_method, _path, body) => {
  const { message } = decodeIpp(body);
  const asked = groups(message, 'operation-attributes-tag')[0] ?? {};
  const receipt = String(asked['job-name'] ?? asked['document-name']).endsWith('-receipt')
    ? ' receipt'
    : '';
  const which = typeof asked['which-jobs'] === 'string' ? ` ${asked['which-jobs']}` : '';
  return `printer ${message.operation ?? '?'}${receipt}${which}`;
};
