import { LANGUAGES, type Language, type PaperRecord } from '../wire/index.js';
import { STYLE } from './style.js';
import { LANGUAGE_NAMES, VERIFY_TEXTS, type VerifyTexts } from './texts.js';

export type Verdict =
  | { result: 'valid'; paper: PaperRecord }
  | { result: 'withdrawn' }
  | { result: 'expired' }
  | { result: 'unknown' }
  | { result: 'too-many' };

export interface VerifyPage {
  language: Language;
  /** What was typed; it stays in the form. The key does not: somebody may look over the shoulder. */
  number: string;
  /** Null before anything was asked. */
  verdict: Verdict | null;
}

/** The whole page, without a script: it works on any telephone. */
export function renderVerifyPage({ language, number, verdict }: VerifyPage): string {
  const t = VERIFY_TEXTS[language];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${t.title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="fonts.css">
<style>${STYLE}</style></head>
<body><nav aria-label="Language">${languageLinks(language, number)}</nav>
<main><h1>${t.title}</h1>${verdict ? verdictBox(verdict, language) : `<p>${t.lead}</p>`}
${form(t, language, number)}</main>
<footer>${t.demo}</footer></body></html>`;
}

function languageLinks(current: Language, number: string): string {
  const no = number ? `&amp;no=${encodeURIComponent(number)}` : '';
  return LANGUAGES.map((code) => {
    const mark = code === current ? ' aria-current="true"' : '';
    return `<a href="verify?lang=${code}${no}" lang="${code}" hreflang="${code}"${mark}>${LANGUAGE_NAMES[code]}</a>`;
  }).join('');
}

function form(t: VerifyTexts, language: Language, number: string): string {
  return `<form method="post" action="verify">
<input type="hidden" name="lang" value="${language}">
<label for="no">${t.number}</label>
<input id="no" name="no" value="${escape(number)}" inputmode="numeric" autocomplete="off" required maxlength="30" aria-describedby="no-hint">
<small id="no-hint">${t.numberHint}</small>
<label for="key">${t.key}</label>
<input id="key" name="key" autocomplete="off" autocapitalize="characters" spellcheck="false" required maxlength="20" aria-describedby="key-hint">
<small id="key-hint">${t.keyHint}</small>
<button>${t.check}</button></form>`;
}

function verdictBox(verdict: Verdict, language: Language): string {
  const t = VERIFY_TEXTS[language];
  switch (verdict.result) {
    case 'valid':
      return `<section class="good" role="status"><h2>✓ ${t.valid}</h2><p>${t.compare}</p>${facts(verdict.paper, language)}</section>`;
    case 'withdrawn':
      return `<section class="bad" role="alert"><h2>✕ ${t.withdrawn}</h2></section>`;
    case 'expired':
      return `<section class="late" role="status"><h2>${t.expired}</h2></section>`;
    case 'unknown':
      return `<section class="bad" role="alert"><h2>✕ ${t.unknown}</h2></section>`;
    case 'too-many':
      return `<section class="late" role="alert"><h2>${t.tooMany}</h2></section>`;
  }
}

function facts(paper: PaperRecord, language: Language): string {
  const t = VERIFY_TEXTS[language];
  const at = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Seoul',
  });
  const rows = [
    [t.document, paper.document[language]],
    [t.name, paper.maskedName],
    [t.number, paper.documentNumber],
    [t.issued, at.format(paper.issuedAt)],
    [t.until, at.format(paper.verifiableUntil)],
    [t.digest, paper.sha256],
  ] as const;
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join('')}</dl>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
