import { vi } from 'vitest';
import { SimulatedCable } from '../../sim/drive/cable.js';
import { SimulatedDrive, type DriveOptions } from '../../sim/drive/drive.js';
import type { FarEnd } from './far-end.suite.js';

export interface SimulatedFarEnd extends FarEnd {
  readonly drive: SimulatedDrive;
  readonly cable: SimulatedCable;
}

/** The product's own simulation, on fake timers. */
export function simulatedFarEnd(options: Partial<DriveOptions> = {}): SimulatedFarEnd {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const drive = new SimulatedDrive({ now: () => performance.now(), ...options });
  const controls: number[] = [];
  const cable = new SimulatedCable({
    receive: (bytes) => {
      if (bytes[1] === 6 && bytes[2] === 0x20 && bytes[3] === 0x0e) controls.push(bytes[5] ?? 0);
      return drive.receive(bytes);
    },
  });
  return {
    drive,
    cable,
    controls,
    open: cable.open,
    register: (address) => drive.read(address) ?? NaN,
    press: (pressed) => drive.press(pressed),
    fail: (left) => drive.fail(left),
    pull: () => cable.pull(),
    plug: () => cable.plug(),
    pass: async (seconds) => {
      await vi.advanceTimersByTimeAsync(seconds * 1000);
    },
  };
}
