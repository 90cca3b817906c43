/** One fault of a motor in words, and what to do about it. */
export interface Fault {
  readonly bit: number;
  readonly name: string;
  readonly remedy: string;
}

/** Bits of 0x20A5 (left) and 0x20A6 (right), RS485 manual v1.00. */
export const FAULTS: readonly Fault[] = [
  fault(0x001, 'overvoltage', 'check the charger and the battery voltage; brake less hard'),
  fault(0x002, 'undervoltage', 'charge the battery; check its cable and fuse'),
  fault(0x004, 'overcurrent', 'check the motor cables for a short and the wheel for a block'),
  fault(0x008, 'overload', 'lighten the load, free the wheel, let the motor cool'),
  fault(0x010, 'current deviation', 'check the motor phase cables'),
  fault(0x020, 'encoder deviation', 'check the encoder cable and the number of encoder lines'),
  fault(0x040, 'speed deviation', 'free the wheel; check the encoder cable'),
  fault(0x080, 'reference voltage', 'switch the drive off and on; replace it if this comes back'),
  fault(0x100, 'EEPROM', 'switch the drive off and on; write its settings again'),
  fault(0x200, 'Hall sensor', 'check the Hall cable and the Hall offset angle'),
  fault(0x400, 'motor over-temperature', 'let the motor cool; check that the wheel turns freely'),
];

/** In words, lowest bit first; bits the manual does not name are said too. */
export function describeFaults(bits: number): Fault[] {
  const known = FAULTS.filter(({ bit }) => (bits & bit) !== 0);
  const rest = known.reduce((left, { bit }) => left & ~bit, bits);
  if (rest === 0) return known;
  const name = `unknown fault 0x${rest.toString(16)}`;
  return [...known, fault(rest, name, 'look it up in the manual of this drive')];
}

/** For example `left overvoltage: check ...`; empty when there is no fault. */
export function faultText(left: number, right: number): string {
  const of = (side: string, bits: number): string[] =>
    describeFaults(bits).map(({ name, remedy }) => `${side} ${name}: ${remedy}`);
  return [...of('left', left), ...of('right', right)].join('; ');
}

function fault(bit: number, name: string, remedy: string): Fault {
  return { bit, name, remedy };
}
