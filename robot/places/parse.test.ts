import { describe, expect, it } from 'vitest';
import { directoryText } from './fixture.suite.js';
import { checkSpots, parseDirectory, problemText } from './parse.js';
import type { Problem } from './problem.js';

const TEXT = directoryText();

/** The committed directory with one edit, and the line of the edit. */
function edited(from: string, to: string): { text: string; line: number } {
  const at = TEXT.indexOf(from);
  expect(at, `"${from}" is in places.yaml`).toBeGreaterThan(0);
  return { text: TEXT.replace(from, to), line: TEXT.slice(0, at).split('\n').length };
}

function problemsOf(text: string): readonly Problem[] {
  const parsed = parseDirectory(text, 'places.yaml');
  return parsed.ok ? [] : parsed.problems;
}

function expectProblem(from: string, to: string, message: RegExp, lineAfter = 0): void {
  const { text, line } = edited(from, to);
  const problem = problemsOf(text).find((p) => message.test(p.message));
  expect(problem, problemsOf(text).map(problemText).join('\n')).toBeDefined();
  expect(problem?.line).toBe(line + lineAfter);
  expect(problem?.file).toBe('places.yaml');
  expect(problem?.remedy).not.toBe('');
}

describe('the committed directory', () => {
  it('has no mistakes', () => {
    expect(problemsOf(TEXT).map(problemText)).toEqual([]);
  });
});

describe('mistakes staff make', () => {
  it.each([
    [
      'an unknown key',
      '  - id: restroom\n',
      '  - id: restroom\n    colour: blue\n',
      /unknown key "colour"/,
      1,
    ],
    ['a time without minutes', "open: '08:00'", "open: '8'", /open/, 0],
    [
      'a place that does not exist',
      'place: vehicle-counter',
      'place: vehicel-counter',
      /no place of this file/,
      0,
    ],
    ['a frame with a piece missing', '- 등초본\n', '- 등초본 +\n', /has a piece missing/, 0],
    ['an id used twice', '  - id: copier\n', '  - id: atm\n', /already used/, 0],
    ["the robot's own id", '  - id: atm\n', '  - id: thanks\n', /own talk/, 0],
    [
      'overlapping windows',
      'windows: { from: 5, to: 6 }',
      'windows: { from: 4, to: 6 }',
      /overlap/,
      0,
    ],
    ['a holiday listed twice', "day: '2026-12-25'", "day: '2026-10-09'", /listed twice/, 0],
    [
      'a day that does not exist',
      "day: '2026-12-25'",
      "day: '2026-12-32'",
      /no day of the calendar/,
      0,
    ],
    ['a negative fee', 'fee: 20000', 'fee: -1', /fee/, 0],
    [
      'a fee upside down',
      '{ from: 17000, to: 52000 }',
      '{ from: 52000, to: 17000 }',
      /from 52000 to 17000/,
      0,
    ],
    [
      'lunch outside the hours',
      "{ from: '12:00', to: '13:00' }",
      "{ from: '19:00', to: '20:00' }",
      /lunch/,
      0,
    ],
    ['a word of somebody else', '- 등본 한 통', '- 화장실', /also claimed by/, 0],
    [
      'a shared choice that is nothing',
      '[passport-apply, passport-collect]',
      '[passport-apply, passport]',
      /no entry/,
      0,
    ],
  ])('%s', (_name, from, to, message, lineAfter) => {
    expectProblem(from, to, message, lineAfter);
  });

  it('a missing language is named, at the entry', () => {
    const { text, line } = edited('      ja: お手洗い\n', '');
    const problem = problemsOf(text)[0];
    expect(problem?.message).toMatch(/name\.ja is missing/);
    expect(problem?.remedy).toContain('Japanese');
    expect(Math.abs((problem?.line ?? 0) - line)).toBeLessThan(6);
  });

  it('a kiosk named after the counter', () => {
    const ways =
      /( +- \{ place: certificate-kiosk, fee: 200.*\n)( +- \{ place: residents-counter.*\n)/;
    const problems = problemsOf(TEXT.replace(ways, '$2$1'));
    expect(problems.map(({ message }) => message)).toEqual([
      'resident-register names the kiosk after a counter',
    ]);
  });

  it('YAML that does not parse', () => {
    const { text, line } = edited('  - id: exit\n', '  - id: "exit\n');
    const problem = problemsOf(text)[0];
    expect(problem?.line).toBeGreaterThanOrEqual(line);
    expect(problem?.remedy).toContain('quotes');
  });

  it('a key written twice', () => {
    expectProblem('site: ok-center\n', 'site: ok-center\nsite: other\n', /unique/, 1);
  });

  it('are reported all in one go, in the order of the file', () => {
    const text = TEXT.replace("open: '08:00'", "open: '8'")
      .replace('fee: 20000', 'fee: lots')
      .replace('  - id: exit\n', '  - id: Exit\n');
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThanOrEqual(3);
    const lines = problems.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it.each([
    ['nothing', ''],
    ['a list', '- 1\n- 2\n'],
    ['a word', 'hello'],
    ['an alias to nowhere', 'site: *nowhere\n'],
    ['exploding aliases', bomb()],
    ['control characters', 'site: "\u0000\u0007"\n'],
    ['binary', '\u0000\u0001\u0002\uffff'],
  ])('%s instead of a directory is a problem, not a crash', (_name, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
  });

  it('a file far too long is refused before it is read', () => {
    expect(problemsOf('x'.repeat(4_000_001))[0]?.message).toContain('more than');
  });
});

describe('spots', () => {
  it('unknown to the plan are reported where they are written', () => {
    const parsed = parseDirectory(TEXT, 'places.yaml');
    if (!parsed.ok) throw new Error('places.yaml has mistakes');
    const { directory, locate } = parsed;
    const spots = directory.places.flatMap((place) => place.spots);
    expect(checkSpots(directory, spots)).toEqual([]);
    const problems = checkSpots(
      directory,
      spots.filter((spot) => spot !== 'tax-kiosk-2'),
      { locate, file: 'places.yaml' },
    );
    expect(problems).toHaveLength(1);
    expect(TEXT.split('\n')[(problems[0]?.line ?? 0) - 1]).toContain('tax-kiosk-2');
  });
});

/** Each list holds the one before ten times. */
function bomb(): string {
  const lists = Array.from({ length: 9 }, (_, i) => {
    const item = i === 0 ? 'x' : `*a${i - 1}`;
    return `a${i}: &a${i} [${Array.from({ length: 10 }, () => item).join(', ')}]`;
  });
  return `${lists.join('\n')}\n`;
}
