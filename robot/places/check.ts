import { LANGUAGES } from '../../zone/wire/index.js';
import { isFrame } from './frame-index.js';
import { isCalendarDay, minutesOf } from './local-time.js';
import { squeeze } from './phrase.js';
import type { Finding } from './problem.js';
import { NOT_HERE, OUT_OF_DOMAIN, TALK_IDS } from './result.js';
import type { Directory, Hours } from './schema.js';

/** What the schema cannot say: ids that meet, windows that overlap, words that two entries claim. */
export function checkDirectory(directory: Directory): Finding[] {
  return [
    ...checkIds(directory),
    ...checkWays(directory),
    ...checkWindows(directory),
    ...checkAllHours(directory),
    ...checkDays(directory),
    ...checkShared(directory),
    ...checkWords(directory),
  ];
}

const SECTIONS = ['places', 'services', 'elsewhere'] as const;

function checkIds(directory: Directory): Finding[] {
  const seen = new Map<string, string>();
  const reserved = new Set<string>([...TALK_IDS, NOT_HERE, OUT_OF_DOMAIN]);
  const findings: Finding[] = [];
  for (const section of SECTIONS) {
    for (const [index, { id }] of directory[section].entries()) {
      const path = [section, index, 'id'];
      const first = seen.get(id);
      if (first !== undefined) {
        findings.push({
          path,
          message: `the id "${id}" is already used in ${first}`,
          remedy: 'Give this entry an id of its own, or remove it if it is the same thing twice.',
        });
      }
      if (reserved.has(id)) {
        findings.push({
          path,
          message: `the id "${id}" belongs to the robot's own talk`,
          remedy: 'Choose another id.',
        });
      }
      seen.set(id, section);
    }
  }
  return findings;
}

function checkWays({ places, services }: Directory): Finding[] {
  const kinds = new Map(places.map(({ id, kind }) => [id, kind]));
  const findings: Finding[] = [];
  for (const [s, { id, ways }] of services.entries()) {
    for (const [w, way] of ways.entries()) {
      const path = ['services', s, 'ways', w, 'place'];
      const kind = kinds.get(way.place);
      if (kind === undefined) {
        findings.push({
          path,
          message: `${id} is said to be done at "${way.place}", which is no place of this file`,
          remedy: 'Use the id of a place, or add the place.',
        });
      }
      if (ways.findIndex(({ place }) => place === way.place) < w) {
        findings.push({
          path,
          message: `${id} names "${way.place}" twice`,
          remedy: 'Keep one way per place.',
        });
      }
      if (kind === 'kiosk' && w > 0 && kinds.get(ways[0]?.place ?? '') !== 'kiosk') {
        findings.push({
          path,
          message: `${id} names the kiosk after a counter`,
          remedy: 'Put the kiosk first: the robot leads to the first way.',
        });
      }
      findings.push(...checkFee(way.fee, ['services', s, 'ways', w, 'fee']));
    }
  }
  return findings;
}

function checkFee(fee: Directory['services'][number]['ways'][number]['fee'], path: PropertyKey[]) {
  if (fee === null || typeof fee === 'number' || fee.from <= fee.to) return [];
  return [
    {
      path,
      message: `the fee goes from ${fee.from} to ${fee.to}`,
      remedy: 'Write the smaller amount under "from".',
    },
  ];
}

function checkWindows({ places }: Directory): Finding[] {
  const owner = new Map<number, string>();
  const findings: Finding[] = [];
  for (const [p, { id, windows }] of places.entries()) {
    if (!windows) continue;
    const path = ['places', p, 'windows'];
    if (windows.from > windows.to) {
      findings.push({
        path,
        message: `the windows of ${id} go from ${windows.from} to ${windows.to}`,
        remedy: 'Write the smaller number under "from".',
      });
    }
    const other = overlap(windows, owner);
    if (other !== undefined) {
      findings.push({
        path,
        message: `windows ${windows.from}-${windows.to} of ${id} overlap those of ${other}`,
        remedy: 'Give each window number to one place.',
      });
    }
    for (let n = windows.from; n <= Math.min(windows.to, windows.from + 200); n += 1) {
      owner.set(n, id);
    }
  }
  return findings;
}

function overlap(
  windows: { from: number; to: number },
  owner: Map<number, string>,
): string | undefined {
  for (const [number, id] of owner) {
    if (number >= windows.from && number <= windows.to) return id;
  }
  return undefined;
}

function checkAllHours({ hours, places }: Directory): Finding[] {
  return [
    ...checkHours(hours, ['hours']),
    ...places.flatMap((place, p) =>
      place.hours ? checkHours(place.hours, ['places', p, 'hours']) : [],
    ),
  ];
}

function checkHours({ open, close, lunch, days }: Hours, path: PropertyKey[]): Finding[] {
  const findings: Finding[] = [];
  if (minutesOf(open) >= minutesOf(close)) {
    findings.push({
      path: [...path, 'close'],
      message: `it closes at ${close} but opens at ${open}`,
      remedy: 'Write a closing time after the opening time, on the 24-hour clock.',
    });
  }
  if (lunch && (lunch.from < open || lunch.to > close || lunch.from >= lunch.to)) {
    findings.push({
      path: [...path, 'lunch'],
      message: `lunch from ${lunch.from} to ${lunch.to} is not within ${open} to ${close}`,
      remedy: 'Correct the times, or write null when nobody breaks for lunch.',
    });
  }
  if (new Set(days).size < days.length) {
    findings.push({
      path: [...path, 'days'],
      message: 'a day of the week is named twice',
      remedy: 'Keep each day once.',
    });
  }
  return findings;
}

function checkDays({ checked, holidays }: Directory): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const noSuchDay = (path: PropertyKey[], day: string): Finding => ({
    path,
    message: `${day} is no day of the calendar`,
    remedy: 'Correct the month or the day.',
  });
  if (!isCalendarDay(checked)) findings.push(noSuchDay(['checked'], checked));
  for (const [h, { day }] of holidays.entries()) {
    if (!isCalendarDay(day)) findings.push(noSuchDay(['holidays', h, 'day'], day));
    if (seen.has(day)) {
      findings.push({
        path: ['holidays', h, 'day'],
        message: `the holiday ${day} is listed twice`,
        remedy: 'Keep one entry; when two holidays meet, name both in it.',
      });
    }
    seen.add(day);
  }
  return findings;
}

function checkShared(directory: Directory): Finding[] {
  const known = new Set(SECTIONS.flatMap((section) => directory[section].map(({ id }) => id)));
  return directory.shared.flatMap(({ choices }, s) =>
    choices.flatMap((id, c): Finding[] => {
      const path = ['shared', s, 'choices', c];
      if (!known.has(id)) {
        const message = `the choice "${id}" is no entry of this file`;
        return [{ path, message, remedy: 'Use the id of a service, place or elsewhere entry.' }];
      }
      if (choices.indexOf(id) === c) return [];
      return [{ path, message: `"${id}" is offered twice`, remedy: 'Keep each choice once.' }];
    }),
  );
}

const BROKEN = /^\s*[+|]|[+|]\s*[+|]|[+|]\s*$/u;

/** Every piece of a frame has words, and there are two pieces at least. */
function isBroken(frame: string): boolean {
  return !frame.includes('+') || BROKEN.test(frame);
}

/** A word may belong to one entry only; what is ambiguous belongs under `shared`. */
function checkWords(directory: Directory): Finding[] {
  const owner = new Map<string, string>();
  const findings: Finding[] = [];
  const claim = (text: string, id: string, path: PropertyKey[]): void => {
    const key = isFrame(text) ? text : squeeze(text);
    const other = owner.get(key);
    if (isFrame(text) && isBroken(text)) {
      findings.push({
        path,
        message: `"${text}" has a piece missing`,
        remedy: 'Write words on both sides of every "+" and "|", for example "차|자동차 + 팔".',
      });
    }
    if (key === '') {
      findings.push({
        path,
        message: `"${text}" has no letters or digits`,
        remedy: 'Write a word people say, or remove it.',
      });
    } else if (other !== undefined && other !== id) {
      findings.push({
        path,
        message: `"${text}" of ${id} is also claimed by ${other}`,
        remedy: 'Keep it in one entry, or list it once under "shared" with both as choices.',
      });
    }
    owner.set(key, id);
  };
  for (const language of LANGUAGES) {
    for (const section of SECTIONS) {
      for (const [i, { id, name, words }] of directory[section].entries()) {
        claim(name[language], id, [section, i, 'name', language]);
        for (const [w, word] of words[language].entries()) {
          claim(word, id, [section, i, 'words', language, w]);
        }
      }
    }
    for (const [s, { words }] of directory.shared.entries()) {
      for (const [w, word] of words[language].entries()) {
        claim(word, `shared[${s}]`, ['shared', s, 'words', language, w]);
      }
    }
  }
  return findings;
}
