import { describe, expect, it } from 'vitest';
import { AnswerParser } from './answers.js';
import { encodeReceipt } from './commands.js';
import { columnsOf, cutTo, encodeCp949 } from './cp949.js';
import { layOut } from './layout.js';
import { toStatus } from './status.js';

describe('CP949', () => {
  // Microsoft's code page 949: KS X 1001 in the first two, its extension in the third.
  it.each([
    ['가', 'b0a1'],
    ['힝', 'c8fe'],
    ['똠', '8c63'],
    ['A×', '41a1bf'],
  ])('writes %s as %s', (text, hex) => {
    expect(encodeCp949(text).toString('hex')).toBe(hex);
  });

  it('puts together Hangul that arrives in parts, and lets no command through', () => {
    expect(encodeCp949('한'.normalize('NFD')).toString('hex')).toBe('c7d1');
    expect([...encodeCp949('\x1b@\x10\x04\x02')]).toEqual([0x20, 0x40, 0x20, 0x20, 0x20]);
  });

  it('cuts between characters, never within one', () => {
    for (let columns = 0; columns <= 9; columns += 1) {
      expect(columnsOf(cutTo('가a나b다', columns))).toBeLessThanOrEqual(columns);
    }
    expect(cutTo('가나다', 5)).toBe('가나');
  });
});

describe('a line', () => {
  it.each([
    [{ text: '합계', right: '1,000원' }, 20],
    [{ text: '아주 긴 이름의 서류 한 장', right: '400원' }, 20],
    [{ text: '합계', right: '끝이 보이지 않는 아주 긴 값' }, 20],
    [{ text: '큰 글자로 쓴 긴 제목', large: true }, 10],
  ])('fits the paper: %o', (line, most) => {
    expect(columnsOf(layOut(line, 20))).toBeLessThanOrEqual(most);
  });

  it('reaches both edges', () => {
    expect(layOut({ text: '합계', right: '400원' }, 20)).toBe('합계           400원');
  });
});

describe('a receipt', () => {
  it('begins anew, ends with a cut and asks whether it got there', () => {
    expect(encodeReceipt([{ text: '가' }], 42).toString('hex')).toBe(
      ['1b40', '1b520d', '1c26', '1b6100', '1b4500', '1d2100', 'b0a1', '0a']
        .concat(['1d564200', '1d7201'])
        .join(''),
    );
  });
});

// Command manual of the Samsung/Bixolon SRP-350, DLE EOT n.
const FINE = { offline: 0x12, error: 0x12, paper: 0x12 };

describe('the status of the printer', () => {
  it.each([
    [FINE, { ready: true, paperLow: false }],
    [
      { ...FINE, paper: 0x1e },
      { ready: true, paperLow: true },
    ],
    [{ ...FINE, paper: 0x7e }, { problem: 'paper-out' }],
    [{ ...FINE, offline: 0x32 }, { problem: 'paper-out' }],
    [{ ...FINE, offline: 0x16 }, { problem: 'cover-open' }],
    [{ ...FINE, error: 0x1a }, { problem: 'cutter' }],
    [{ ...FINE, error: 0x32 }, { problem: 'fault' }],
    [{ ...FINE, error: 0x52 }, { problem: 'fault' }],
  ])('reads %o', (bytes, status) => {
    expect(toStatus(bytes)).toMatchObject(status);
  });

  it('is found among noise and other reports, however the bytes arrive', () => {
    const bytes = [0xff, 0x12, 0x41, 0x37, 0x25, 0x00, 0x0c, 0x7e];
    const expected = [
      { kind: 'noise' },
      { kind: 'status', byte: 0x12 },
      { kind: 'noise' },
      { kind: 'report' },
      { kind: 'there' },
      { kind: 'status', byte: 0x7e },
    ];
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const parser = new AnswerParser();
      const found = [bytes.slice(0, cut), bytes.slice(cut)].flatMap((part) =>
        parser.push(Uint8Array.from(part)),
      );
      expect(found).toEqual(expected);
    }
  });
});
