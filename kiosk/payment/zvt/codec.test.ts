import { describe, expect, it } from 'vitest';
import { decodeApdu, encodeApdu } from './apdu.js';
import { bcd, decodeFields } from './bmp.js';
import { maskedCardNumber } from './card-number.js';
import { commandsFor } from './commands.js';
import { encodeFrame } from './frame.js';
import { FrameParser, type Received } from './parser.js';
import { parseStatusInformation } from './status-information.js';
import { readTerminalStatus } from './terminal-status.js';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

/* Whole blocks with their CRC, as the ecrterm project publishes them (tests/data_encoding.py). */
const PUBLISHED = [
  ['diagnosis', '06 70 00', '10 02 06 70 00 10 03 D9 F9'],
  ['positive answer', '80 00 00', '10 02 80 00 00 10 03 F5 1F'],
  ['please wait', '84 9C 00', '10 02 84 9C 00 10 03 C3 41'],
  ['reset', '06 18 00', '10 02 06 18 00 10 03 56 3A'],
] as const;
/** A DLE in the data, and one in front of what would be an end. */
const WITH_DLE = hex('04 0F 05 27 10 03 10 10');

function apdus(received: Received[]): string[] {
  return received.flatMap((one) => (one.kind === 'apdu' ? [one.bytes.toString('hex')] : []));
}

describe('frames', () => {
  it.each(PUBLISHED)('are written and read as others do: %s', (_, apdu, frame) => {
    expect(encodeFrame(hex(apdu))).toEqual(hex(frame));
    expect(apdus(new FrameParser().push(hex(frame)))).toEqual([hex(apdu).toString('hex')]);
  });

  it('are found wherever the line cuts them', () => {
    const stream = Buffer.concat([
      Buffer.from([0x06]),
      encodeFrame(WITH_DLE),
      Buffer.from([0x15]),
      encodeFrame(hex('06 0F 00')),
    ]);
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const parser = new FrameParser();
      const received = [
        ...parser.push(stream.subarray(0, cut)),
        ...parser.push(stream.subarray(cut)),
      ];
      expect(received.map(({ kind }) => kind)).toEqual(['ack', 'apdu', 'nak', 'apdu']);
      expect(parser.dropped).toBe(0);
    }
  });

  it('are found after a half of another, wherever that broke off', () => {
    const whole = encodeFrame(WITH_DLE);
    for (let length = 1; length < whole.length; length += 1) {
      const parser = new FrameParser();
      parser.push(whole.subarray(0, length));
      parser.giveUp();
      expect(parser.dropped).toBe(length);
      expect(apdus(parser.push(whole))).toEqual([WITH_DLE.toString('hex')]);
    }
  });

  it('are found at once when the next one begins inside a half', () => {
    const whole = encodeFrame(hex('06 0F 00'));
    for (let length = 2; length < whole.length - 2; length += 1) {
      const received = new FrameParser().push(Buffer.concat([whole.subarray(0, length), whole]));
      expect(apdus(received)).toEqual(['060f00']);
    }
  });

  it('with any bit turned are not taken for whole', () => {
    const whole = encodeFrame(WITH_DLE);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const turned = Buffer.from(whole);
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(apdus(new FrameParser().push(turned))).toEqual([]);
    }
  });

  it('do not let what a damaged frame holds pass for ACK or NAK', () => {
    const frame = encodeFrame(hex('06 0F 02 15 06'));
    frame.writeUInt8(frame.readUInt8(3) ^ 0x40, 3);
    expect(new FrameParser().push(frame)).toEqual([{ kind: 'damaged' }]);
  });

  it('that never end do not fill the memory', () => {
    const parser = new FrameParser();
    parser.push(Buffer.from([0x10, 0x02]));
    for (let sent = 0; sent < 100; sent += 1) parser.push(Buffer.alloc(1_000, 0x41));
    expect(parser.dropped).toBeGreaterThan(95_000);
    expect(apdus(parser.push(encodeFrame(hex('80 00 00'))))).toEqual(['800000']);
  });

  it('count what a device of another kind says as dropped', () => {
    const parser = new FrameParser();
    const said = Buffer.from('$GPGGA,092750,3728.9,N,12701.8,E,1,8,1.03,61.7,M*66\r\n');
    expect(parser.push(said)).toEqual([]);
    expect(parser.dropped).toBe(said.length);
  });
});

describe('messages', () => {
  it.each([0, 1, 254, 255, 256, 1_000])('carry %d bytes', (length) => {
    const apdu = { command: 0x040f, data: Buffer.alloc(length, 7) };
    expect(decodeApdu(encodeApdu(apdu))).toEqual(apdu);
    expect(decodeApdu(encodeApdu(apdu).subarray(0, -1))).toBeUndefined();
  });

  it('ask for an amount as the specification shows it, in won and not in hundredths', () => {
    const { authorise } = commandsFor('000000');
    const asked = encodeApdu(authorise(1_000)).toString('hex');
    expect(asked).toBe('06010a' + '04000000001000' + '490410');
    expect(bcd(12, 3).toString('hex')).toBe('000012');
  });
});

describe('status information', () => {
  const APPROVED =
    '27 00 04 00 00 00 00 02 00 0B 00 04 70 0C 22 39 53 0D 10 06 0E 25 12 17 00 01 19 70 22 F0 F8 ' +
    'EE EE EE EE EE EE 47 71 29 28 00 48 69 3B 36 31 31 38 30 34 00 00 3C F0 F0 F3 41 42 43 ' +
    '49 04 10 87 04 70 88 00 04 70 8A 2E 8B F0 F5 44 65 62 69 74 06 03 1F 10 01';

  it('is read past the fields that are not used', () => {
    expect(parseStatusInformation(hex(APPROVED))).toEqual({
      result: 0,
      amountWon: 200,
      trace: 470,
      originalTrace: undefined,
      currency: 410,
      receipt: 470,
      terminal: '28004869',
      card: '****-****-****-4771',
      approvalNo: '611804',
      cardName: 'Debit',
    });
  });

  it('cut anywhere but between two fields is not believed at all', () => {
    const whole = hex(APPROVED);
    const read = Array.from(whole, (_, length) => decodeFields(whole.subarray(0, length)));
    for (const fields of read) {
      if (fields) expect(decodeFields(hex(APPROVED))).toMatchObject(fields);
    }
    expect(read.filter(Boolean)).toHaveLength(Object.keys(decodeFields(whole) ?? {}).length);
  });

  it.each(['27 00 FE 01', '04 00', '22 F0', '06 82 01', '8B 41 42'])('is not %s', (wrong) => {
    expect(parseStatusInformation(hex(wrong))).toBeUndefined();
  });

  it('does not take letters for digits', () => {
    expect(parseStatusInformation(hex('27 00 04 00 00 00 00 0A 00'))).toBeUndefined();
  });
});

it('hides the card number also where the terminal does not', () => {
  expect(maskedCardNumber('5310123456787284')).toBe('5310-12**-****-7284');
  expect(maskedCardNumber('eeeeeeeeeeee4771f')).toBe('****-****-****-4771');
});

describe('terminal status', () => {
  it.each([
    ['00', { ready: true }],
    ['F0 F0 F3 31 2E 30 00', { ready: true }],
    ['F0 F0 F3 31 2E 30 DC', { ready: false, detail: expect.stringContaining('DC') as string }],
    ['', { ready: false, detail: expect.any(String) as string }],
  ])('reads %s', (data, status) => {
    expect(readTerminalStatus(hex(data))).toEqual(status);
  });
});
