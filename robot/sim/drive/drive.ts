import { RtuSlave, type RegisterBank } from './slave.js';
import { Wheel, type Slopes } from './wheel.js';

export interface DriveOptions {
  /** ms of a clock that never jumps. */
  readonly now: () => number;
  /** Default 1. */
  readonly nodeId?: number;
  /** Default 4096. */
  readonly countsPerRevolution?: number;
  /** Counts both motors begin at, int32. */
  readonly startCounts?: number;
}

const VELOCITY_MODE = 3;
/** The ramp times are taken as between standstill and this; the manual leaves it open. */
const RAMP_RPM = 120;

/**
 * A ZLAC8015D as its RS485 manual describes it: registers, two wheels with inertia, the protection
 * against a silent host, faults, and the emergency stop on X0. Register numbers are the manual's.
 */
export class SimulatedDrive implements RegisterBank {
  readonly #slave: RtuSlave;
  readonly #now: () => number;
  readonly #countsPerRevolution: number;
  readonly #startCounts: number;
  readonly #left = new Wheel();
  readonly #right = new Wheel();
  readonly #settings: Map<number, number>;
  #enabled = false;
  #emergency = false;
  #button = false;
  #contact = false;
  #faults = { left: 0, right: 0 };
  #volts = 25.9;
  #zeroAt = { left: 0, right: 0 };
  #heardAt: number;
  #advancedAt: number;

  constructor(options: DriveOptions) {
    const { now, nodeId = 1, countsPerRevolution = 4096, startCounts = 0 } = options;
    this.#now = now;
    this.#countsPerRevolution = countsPerRevolution;
    this.#startCounts = startCounts;
    this.#heardAt = now();
    this.#advancedAt = now();
    this.#settings = factorySettings(nodeId);
    this.#slave = new RtuSlave(nodeId, this, now, () => {
      this.#advance();
      this.#heardAt = now();
    });
  }

  /** What arrived on the line; the answer, when there is one. */
  receive(bytes: Uint8Array): Uint8Array | undefined {
    return this.#slave.receive(bytes);
  }

  /** Motor rpm at this moment. */
  get rpm(): { left: number; right: number } {
    this.#advance();
    return { left: this.#left.rpm, right: this.#right.rpm };
  }

  /** rpm last asked for. */
  get targets(): { left: number; right: number } {
    return { left: int16(this.#setting(0x2088)), right: int16(this.#setting(0x2089)) };
  }

  /** Position feedback, int32. */
  get counts(): { left: number; right: number } {
    this.#advance();
    return { left: this.#counts('left'), right: this.#counts('right') };
  }

  get enabled(): boolean {
    return this.#enabled;
  }

  /** The protection of register 0x2000 has struck: nobody spoke for so long. */
  get hostLost(): boolean {
    const limit = this.#setting(0x2000);
    return limit > 0 && this.#now() - this.#heardAt >= limit;
  }

  press(pressed: boolean): void {
    this.#advance();
    this.#button = pressed;
    if (pressed) this.#emergency = true;
  }

  /** A relay of the dock on X1. */
  dock(closed: boolean): void {
    this.#contact = closed;
  }

  /** Fault bits of 0x20A5 and 0x20A6; the motors lose power. */
  fail(left: number, right = 0): void {
    this.#advance();
    this.#faults = { left, right };
    this.#enabled = false;
  }

  /** Bus voltage. */
  charge(volts: number): void {
    this.#volts = volts;
  }

  /** Power off and on: settings fall back to what the EEPROM holds, positions to zero. */
  restart(): void {
    this.#advance();
    this.#enabled = false;
    this.#emergency = this.#button;
    this.#zeroAt = { left: this.#left.turns, right: this.#right.turns };
    for (const [address, value] of factorySettings(this.#setting(0x2001))) {
      this.#settings.set(address, value);
    }
  }

  read(address: number): number | undefined {
    this.#advance();
    return this.#measured(address) ?? this.#settings.get(address);
  }

  write(address: number, value: number): boolean {
    this.#advance();
    if (address === 0x200e) return this.#control(value);
    if (!this.#settings.has(address)) return false;
    this.#settings.set(address, value);
    return true;
  }

  #control(word: number): boolean {
    if (word === 0x05) this.#emergency = true;
    else if (word === 0x06) this.#faults = { left: 0, right: 0 };
    else if (word === 0x07) this.#enabled = false;
    else if (word === 0x08) this.#enable();
    else return word >= 0x10 && word <= 0x12;
    return true;
  }

  #enable(): void {
    if (this.#button || this.#faults.left !== 0 || this.#faults.right !== 0) return;
    this.#emergency = false;
    this.#enabled = true;
  }

  #advance(): void {
    const now = this.#now();
    const dt = (now - this.#advancedAt) / 1000;
    this.#advancedAt = now;
    const driven =
      this.#enabled &&
      !this.#emergency &&
      !this.hostLost &&
      this.#setting(0x200d) === VELOCITY_MODE;
    const { left, right } = driven ? this.targets : { left: 0, right: 0 };
    this.#left.advance(left, this.#slopes(0), dt);
    this.#right.advance(right, this.#slopes(1), dt);
  }

  /** @param side 0 left, 1 right */
  #slopes(side: 0 | 1): Slopes {
    const slope = (address: number): number =>
      (RAMP_RPM * 1000) / Math.max(1, this.#setting(address + side));
    return { up: slope(0x2080), down: slope(this.#emergency ? 0x2084 : 0x2082) };
  }

  #measured(address: number): number | undefined {
    const position = { left: this.#counts('left'), right: this.#counts('right') };
    const values: Readonly<Record<number, number>> = {
      0x2003: (this.#button ? 1 : 0) | (this.#contact ? 2 : 0),
      0x20a1: Math.round(this.#volts * 100),
      0x20a2: this.#enabled ? 1 : 0,
      0x20a3: 0,
      0x20a4: 0x1e1e,
      0x20a5: this.#faults.left,
      0x20a6: this.#faults.right,
      0x20a7: position.left >>> 16,
      0x20a8: position.left & 0xffff,
      0x20a9: position.right >>> 16,
      0x20aa: position.right & 0xffff,
      0x20ab: Math.round(this.#left.rpm * 10) & 0xffff,
      0x20ac: Math.round(this.#right.rpm * 10) & 0xffff,
      0x20ad: 5,
      0x20ae: 5,
      0x20af: 0,
    };
    return values[address];
  }

  #counts(side: 'left' | 'right'): number {
    const turns = (side === 'left' ? this.#left : this.#right).turns - this.#zeroAt[side];
    return (this.#startCounts + Math.round(turns * this.#countsPerRevolution)) | 0;
  }

  #setting(address: number): number {
    return this.#settings.get(address) ?? 0;
  }
}

/** As the drive leaves the factory. */
function factorySettings(nodeId: number): Map<number, number> {
  return new Map([
    [0x2000, 1000],
    [0x2001, nodeId],
    [0x2002, 2],
    [0x200d, 1],
    [0x200f, 0],
    [0x2030, 1024],
    [0x2060, 1024],
    [0x2080, 500],
    [0x2081, 500],
    [0x2082, 500],
    [0x2083, 500],
    [0x2084, 10],
    [0x2085, 10],
    [0x2088, 0],
    [0x2089, 0],
  ]);
}

function int16(word: number): number {
  return (word << 16) >> 16;
}
