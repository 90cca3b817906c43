import { expect, it } from 'vitest';
import { crc16 } from './crc.js';
import { findAnswer } from './find-answer.js';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
/** RS485 manual v1.00: the status read, and host-loss protection of 500 ms. */
const READ_STATUS = hex('01 03 20 A1 00 0F 5F EC');
const WRITE_HOST_LOSS = hex('01 06 20 00 01 F4 82 1D');

function sealed(body: Buffer): Buffer {
  const crc = crc16(body);
  return Buffer.concat([body, Buffer.from([crc & 0xff, crc >> 8])]);
}
const STATUS = sealed(Buffer.concat([hex('01 03 1E'), Buffer.alloc(30, 7)]));

it("has the manual's checksums", () => {
  expect(sealed(READ_STATUS.subarray(0, 6))).toEqual(READ_STATUS);
  expect(sealed(WRITE_HOST_LOSS.subarray(0, 6))).toEqual(WRITE_HOST_LOSS);
});

it('waits for the last byte, wherever the answer is cut', () => {
  for (let cut = 0; cut < STATUS.length; cut += 1) {
    expect(findAnswer(STATUS.subarray(0, cut), READ_STATUS)).toBeUndefined();
  }
  expect(findAnswer(STATUS, READ_STATUS)).toEqual(STATUS);
});

it('finds the answer behind noise and behind a broken copy of itself', () => {
  const broken = Buffer.concat([STATUS.subarray(0, 9), STATUS.subarray(10)]);
  expect(findAnswer(Buffer.concat([hex('00 FF 01 03 1E'), STATUS]), READ_STATUS)).toEqual(STATUS);
  expect(findAnswer(Buffer.concat([broken, STATUS]), READ_STATUS)).toEqual(STATUS);
});

it('never takes an answer with one flipped bit', () => {
  for (let bit = 0; bit < STATUS.length * 8; bit += 1) {
    const damaged = Buffer.from(STATUS);
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(findAnswer(damaged, READ_STATUS)).toBeUndefined();
  }
});

it('passes over the echo of another write, and takes a refusal of this one', () => {
  const other = sealed(hex('01 06 20 0E 00 05'));
  const refusal = sealed(hex('01 86 02'));
  expect(findAnswer(other, WRITE_HOST_LOSS)).toBeUndefined();
  expect(findAnswer(Buffer.concat([other, refusal]), WRITE_HOST_LOSS)).toEqual(refusal);
});
