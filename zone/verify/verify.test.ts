import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MORNING } from '../hub/fake-clock.suite.js';
import { connect, startTestZone, type TestZone } from '../hub/test-zone.suite.js';
import { LANGUAGES, type DocumentIssued } from '../wire/index.js';
import { VERIFY_TEXTS } from './texts.js';

const DAY_MS = 86_400_000;
const PAPER: DocumentIssued = {
  documentNumber: '1234-5678-9012-3456',
  secondKey: '7KQ2-M4XD',
  document: { ko: '주민등록표 등본', en: 'Resident register', zh: '居民登录表', ja: '住民登録票' },
  maskedName: '김*복',
  issuedAt: MORNING,
  verifiableUntil: MORNING + 90 * DAY_MS,
  sha256: 'ab'.repeat(32),
};

async function zoneWith(...papers: DocumentIssued[]): Promise<TestZone> {
  const zone = await startTestZone();
  const kiosk = await connect(zone, 'kiosk', 'kiosk-1');
  for (const paper of papers) {
    expect(await kiosk.send('document.issued', paper)).toEqual({ ok: true });
  }
  return zone;
}

interface Typed {
  no?: string;
  key?: string;
  lang?: string;
}

async function ask(zone: TestZone, typed: Typed = {}) {
  const form = { no: PAPER.documentNumber, key: PAPER.secondKey, lang: 'ko', ...typed };
  const response = await fetch(`${zone.url}/verify`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the verification page', () => {
  it('says what the paper must say, in the language asked for', async () => {
    const zone = await zoneWith(PAPER);
    for (const lang of LANGUAGES) {
      const { status, text, headers } = await ask(zone, { lang });
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(text).toContain(`<html lang="${lang}">`);
      for (const part of [VERIFY_TEXTS[lang].valid, PAPER.document[lang], '김*복', PAPER.sha256]) {
        expect(text).toContain(part);
      }
      expect(text).not.toContain(PAPER.secondKey);
    }
  });

  it('reads number and key as people type them', async () => {
    const zone = await zoneWith(PAPER);
    expect((await ask(zone, { no: '1234567890123456', key: ' 7kq2m4xd ' })).status).toBe(200);
  });

  it('has the number of the QR code filled in, and nothing else that a link carries', async () => {
    const zone = await zoneWith(PAPER);
    const page = async (query: string, language = 'ko') => {
      const headers = { 'accept-language': language };
      return (await fetch(`${zone.url}/verify?${query}`, { headers })).text();
    };
    const filled = await page(`no=${PAPER.documentNumber}`, 'fr, ja;q=0.8');
    expect(filled).toContain(`value="${PAPER.documentNumber}"`);
    expect(filled).toContain(VERIFY_TEXTS.ja.title);
    expect(filled).not.toContain('김*복');
    expect(await page('no="><script>')).not.toContain('<script');
    expect(await page('lang=xx&no=1&no=2')).toContain(VERIFY_TEXTS.ko.title);
  });

  it('answers a wrong number and a wrong key alike', async () => {
    const zone = await zoneWith(PAPER);
    const key = 'AAAA-AAAA';
    const wrongKey = await ask(zone, { key });
    const wrongNumber = await ask(zone, { no: '9999-9999-9999-9999', key });
    expect(wrongKey.status).toBe(404);
    expect(wrongKey.text).toContain(VERIFY_TEXTS.ko.unknown);
    expect(wrongNumber.status).toBe(404);
    expect(wrongNumber.text.replaceAll('9999-9999-9999-9999', PAPER.documentNumber)).toBe(
      wrongKey.text,
    );
    for (const typed of [{ no: '1' }, { key: '' }, { no: 'x'.repeat(1_000) }]) {
      expect((await ask(zone, typed)).status).toBe(404);
    }
  });
});

/** The same paper, issued so long before the test begins. */
const issuedAgo = (ms: number): DocumentIssued => ({
  ...PAPER,
  issuedAt: MORNING - ms,
  verifiableUntil: MORNING - ms + 90 * DAY_MS,
});
const MINUTE_MS = 60_000;

describe('after 90 days', () => {
  it('the holder is told that it has expired, and nobody what it said', async () => {
    const zone = await zoneWith(issuedAgo(90 * DAY_MS - MINUTE_MS));
    zone.clock.advance(MINUTE_MS - 1);
    expect((await ask(zone)).status).toBe(200);
    zone.clock.advance(1);
    const late = await ask(zone);
    expect(late.status).toBe(410);
    expect(late.text).toContain(VERIFY_TEXTS.ko.expired);
    expect(late.text).not.toContain('김*복');
    expect((await ask(zone, { key: 'AAAA-AAAA' })).status).toBe(404);
  });

  it('it is not even known any more after 90 days again', async () => {
    const zone = await zoneWith(issuedAgo(180 * DAY_MS - MINUTE_MS));
    expect((await ask(zone)).status).toBe(410);
    zone.clock.advance(MINUTE_MS);
    expect((await ask(zone)).status).toBe(404);
  });

  it('a kiosk cannot make it longer', async () => {
    const paper = issuedAgo(90 * DAY_MS);
    const zone = await zoneWith({ ...paper, verifiableUntil: MORNING + 1_000 * DAY_MS });
    expect((await ask(zone)).status).toBe(410);
  });

  it('what it said is gone from the disk, and the key was never there', async () => {
    const zone = await zoneWith(issuedAgo(90 * DAY_MS - MINUTE_MS));
    const stored = () => {
      const data = join(zone.dir, 'data');
      const files = readdirSync(data).filter((name) => name.startsWith('zone.sqlite'));
      return Buffer.concat(files.map((name) => readFileSync(join(data, name)))).toString();
    };
    expect(stored()).toContain('김*복');
    expect(stored()).not.toContain(PAPER.secondKey);
    // Within the hour it is swept; a store that is closed has taken in its log.
    zone.clock.advance(60 * MINUTE_MS);
    await zone.restart();
    expect((await ask(zone)).status).toBe(410);
    expect(stored()).not.toContain('김*복');
    expect(statSync(join(zone.dir, 'data', 'secret.key')).mode & 0o777).toBe(0o600);
  });
});

describe('a paper whose money went back', () => {
  it('is withdrawn: its holder is told so, and nobody what it said', async () => {
    const zone = await zoneWith(PAPER);
    const kiosk = await connect(zone, 'kiosk', 'kiosk-2');
    const { documentNumber } = PAPER;
    expect(await kiosk.send('document.withdrawn', { documentNumber })).toEqual({ ok: true });
    await zone.restart();
    const asked = await ask(zone);
    expect(asked.status).toBe(410);
    expect(asked.text).toContain(VERIFY_TEXTS.ko.withdrawn);
    expect(asked.text).not.toContain('김*복');
    expect((await ask(zone, { key: 'AAAA-AAAA' })).text).toContain(VERIFY_TEXTS.ko.unknown);
  });

  it('stays withdrawn when it is registered once more', async () => {
    const zone = await zoneWith(PAPER);
    const kiosk = await connect(zone, 'kiosk', 'kiosk-2');
    await kiosk.send('document.withdrawn', { documentNumber: PAPER.documentNumber });
    await kiosk.send('document.issued', PAPER);
    expect((await ask(zone)).status).toBe(410);
  });
});

describe('somebody who guesses', () => {
  it('is stopped, whether the number is known or not, and let in again later', async () => {
    const zone = await zoneWith(PAPER);
    const codes: number[] = [];
    for (let i = 0; i < 12; i += 1) codes.push((await ask(zone, { key: 'AAAA-AAAA' })).status);
    expect(codes).toEqual([...Array<number>(10).fill(404), 429, 429]);
    const stopped = await ask(zone);
    expect(stopped.status).toBe(429);
    expect(stopped.text).toContain(VERIFY_TEXTS.ko.tooMany);
    expect((await ask(zone, { no: '9999-9999-9999-9999' })).status).toBe(429);
    zone.clock.advance(60_000);
    expect((await ask(zone)).status).toBe(200);
  });

  it('leaves no trace of what was typed in the log', async () => {
    const zone = await zoneWith(PAPER);
    await ask(zone);
    await ask(zone, { no: '4321-4321-4321-4321' });
    for (const typed of ['1234-5678', '4321-4321', '7KQ2', '김*복']) {
      expect(zone.logged()).not.toContain(typed);
    }
  });
});

describe('a kiosk that registers a paper', () => {
  it('may say it again, also after a restart of the zone, but not for another paper', async () => {
    const zone = await zoneWith(PAPER, PAPER);
    await zone.restart();
    const kiosk = await connect(zone, 'kiosk', 'kiosk-2');
    expect(await kiosk.send('document.issued', PAPER)).toEqual({ ok: true });
    const other = { ...PAPER, secondKey: '2222-2222', maskedName: '박*자' };
    expect(await kiosk.send('document.issued', other)).toMatchObject({
      ok: false,
      code: 'not-now',
    });
    expect((await ask(zone)).text).toContain('김*복');
  });
});
