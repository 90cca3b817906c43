import { SimulatedAcceptor } from './acceptor.js';
import { BusEnd } from './bus-end.js';
import { SimulatedHopper } from './hopper.js';
import { openPtyPair } from '../pty-pair.js';
import { SimulatedValidator } from './validator.js';

export interface SimulatedCashMachine {
  /** The serial port to open. */
  path: string;
  validator: SimulatedValidator;
  acceptor: SimulatedAcceptor;
  /** Of 100 won, at address 3, with a serial number, and of 500 won, at address 4, with a cipher. */
  hoppers: { 100: SimulatedHopper; 500: SimulatedHopper };
  bus: BusEnd;
  close(): Promise<void>;
}

/** A bill validator, a coin acceptor and two hoppers on a ccTalk cable of their own. */
export async function startCashMachine(coins = 20): Promise<SimulatedCashMachine> {
  const pty = await openPtyPair();
  const validator = new SimulatedValidator('ccitt');
  const acceptor = new SimulatedAcceptor('sum');
  const hoppers = {
    100: new SimulatedHopper({ address: 3, protection: 'sum', coins, security: 'serial-number' }),
    500: new SimulatedHopper({ address: 4, protection: 'sum', coins, security: 'cipher' }),
  };
  const bus = await BusEnd.open(pty.far, [validator, acceptor, hoppers[100], hoppers[500]]);
  return {
    path: pty.near,
    validator,
    acceptor,
    hoppers,
    bus,
    close: async () => {
      hoppers[100].close();
      hoppers[500].close();
      await bus.close();
      await pty.close();
    },
  };
}
