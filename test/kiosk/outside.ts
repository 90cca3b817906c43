import { join } from 'node:path';
import { decodeIpp, groups } from '../../kiosk/printing/index.js';
import {
  startCardTerminal,
  startDemoOffice,
  startIppPrinter,
  type DemoOffice,
  type SimulatedPrinter,
  type SimulatedTerminal,
} from '../../kiosk/sim/index.js';
import { openGate, type Gate, type NameOf } from './gate.js';
import type { Points } from './points.js';

/** The machines around the kiosk. They live on when it dies, and keep their own records. */
export interface Outside {
  terminal: SimulatedTerminal;
  printer: SimulatedPrinter;
  office: DemoOffice;
  cables: { terminal: Gate; printer: Gate; office: Gate };
  close(): Promise<void>;
}

const SHEET_MS = 40;

export async function startOutside(folder: string, points: Points): Promise<Outside> {
  const terminal = await startCardTerminal({ stateFile: null, cardMs: 5 });
  const spool = join(folder, 'tray');
  const printer = await startIppPrinter({ stateFile: null, spool, sheetMs: SHEET_MS });
  const office = await startDemoOffice({ stateFile: null, answerMs: 0 });
  const cables = {
    terminal: await openGate(terminal.url, points, nameOfPayment),
    printer: await openGate(printer.url, points, nameOfJob),
    office: await openGate(office.url, points, (_, path) => `office ${path.slice(1)}`),
  };
  const all = [...Object.values(cables), terminal, printer, office];
  return {
    terminal,
    printer,
    office,
    cables,
    close: async () => {
      for (const machine of all) await machine.close();
    },
  };
}

const nameOfPayment: NameOf = (method, path) => {
  const [, collection = '', id, act] = path.split('/');
  if (collection !== 'payments') return `terminal ${collection}`;
  return `terminal ${act ?? (id === undefined ? 'charge' : method === 'GET' ? 'find' : method)}`;
};

export const nameOfJob: NameOf = (_method, _path, body) => {
  const { message } = decodeIpp(body);
  const asked = groups(message, 'operation-attributes-tag')[0] ?? {};
  const receipt = String(asked['job-name']).endsWith('-receipt') ? ' receipt' : '';
  const which = typeof asked['which-jobs'] === 'string' ? ` ${asked['which-jobs']}` : '';
  return `printer ${message.operation ?? '?'}${receipt}${which}`;
};
