import { expect, it } from 'vitest';
import { SimulatedDrive } from './drive.js';

const hex = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

function makeDrive() {
  let ms = 0;
  const drive = new SimulatedDrive({ now: () => ms });
  const ask = (text: string): string => Buffer.from(drive.receive(hex(text)) ?? []).toString('hex');
  return { drive, ask, pass: (by: number) => (ms += by) };
}

it("echoes the manual's write of the host-loss time", () => {
  const { ask } = makeDrive();
  expect(ask('01 06 20 00 01 F4 82 1D')).toBe('0106200001f4821d');
});

it('answers the status read with 15 registers', () => {
  const { ask } = makeDrive();
  const answer = ask('01 03 20 A1 00 0F 5F EC');
  expect(answer).toHaveLength(2 * 35);
  expect(answer.slice(0, 10)).toBe('01031e0a1e');
});

it('takes a request in pieces, after noise, and leaves other nodes alone', () => {
  const { drive, ask } = makeDrive();
  const frame = hex('01 03 20 A1 00 0F 5F EC');
  for (let cut = 1; cut < frame.length; cut += 1) {
    expect(drive.receive(Uint8Array.from([0xff, ...frame.slice(0, cut)]))).toBeUndefined();
    expect(drive.receive(frame.slice(cut))).toHaveLength(35);
  }
  expect(ask('02 06 20 00 01 F4 82 2E')).toBe('');
});

it('gives up half a request after a pause', () => {
  const { drive, pass } = makeDrive();
  expect(drive.receive(hex('01 03 20 A1'))).toBeUndefined();
  pass(20);
  expect(drive.receive(hex('00 0F 5F EC'))).toBeUndefined();
});

it('refuses registers it does not have', () => {
  const { drive } = makeDrive();
  expect(drive.read(0x3000)).toBeUndefined();
  expect(drive.write(0x3000, 1)).toBe(false);
});

it('turns its wheels when enabled, and lets them run out when the host falls silent', () => {
  const { drive, ask, pass } = makeDrive();
  ask('01 06 20 00 01 F4 82 1D');
  drive.write(0x200d, 3);
  drive.write(0x2088, 60);
  drive.write(0x200e, 8);
  pass(490);
  expect(drive.rpm.left).toBe(60);
  expect(drive.hostLost).toBe(false);
  pass(10);
  expect(drive.hostLost).toBe(true);
  pass(1000);
  drive.read(0x20ab);
  pass(1000);
  expect(drive.rpm.left).toBe(0);
});

it('stays without power while its button is pressed', () => {
  const { drive } = makeDrive();
  drive.press(true);
  drive.write(0x200e, 8);
  expect(drive.enabled).toBe(false);
  expect(drive.read(0x2003)).toBe(1);
});
