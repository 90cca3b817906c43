import { LANGUAGES } from '../../zone/wire/index.js';
import { INDEX_TEXTS } from './index-texts.js';
import type { IndexEntry } from './index-page.js';

const LANGUAGE_NAMES = { ko: '한국어', en: 'English', zh: '中文', ja: '日本語' } as const;

const ICONS: Record<IndexEntry['kind'], string> = {
  zone: '<path d="M3 5h18v12H3zM8 21h8M12 17v4"/>',
  robot:
    '<rect x="5" y="8" width="14" height="11" rx="4"/><path d="M12 8V4M9.5 13v.5M14.5 13v.5M10 16.5h4"/>',
  ros: '<circle cx="6" cy="18" r="2"/><circle cx="18" cy="6" r="2"/><path d="M8 18h6a3 3 0 0 0 0-6h-4a3 3 0 0 1 0-6h6"/>',
  base: '<circle cx="6" cy="15" r="4"/><circle cx="18" cy="15" r="4"/><path d="M6 15h12M8 7h8v4H8z"/>',
  kiosk: '<rect x="6" y="2" width="12" height="13" rx="1.5"/><path d="M9 15v7h6v-7M9 6h6M9 9h4"/>',
};

const STYLE = `
:root{color-scheme:light;--blue:#0b50d0;--ink:#1e2124;--soft:#464c53;--line:#d6e0eb;--ground:#f4f6f9}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:400 17px/1.6 var(--font-ui);word-break:keep-all}
header{background:#fff;border-bottom:1px solid var(--line)}
.in{max-width:1080px;margin:0 auto;padding:0 24px}
header .in{display:flex;align-items:center;gap:24px;min-height:72px;flex-wrap:wrap}
header b{font-size:21px}
nav{margin-left:auto;display:flex;gap:4px}
nav button{font:inherit;border:0;background:none;padding:10px 14px;border-radius:8px;color:var(--soft);cursor:pointer}
nav button[aria-pressed=true]{color:var(--blue);font-weight:700;background:#ecf2fe}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
h1{font-size:30px;line-height:1.35;margin:48px 0 32px;font-weight:700;max-width:32em}
ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(236px,1fr));gap:20px}
li{background:#fff;border:1px solid var(--line);border-radius:16px;padding:24px;display:flex;flex-direction:column;gap:8px}
li svg{width:44px;height:44px;stroke:var(--blue);fill:none;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
h2{font-size:21px;margin:8px 0 0;display:flex;gap:10px;align-items:baseline;flex-wrap:wrap}
h2 small{font-size:15px;font-weight:400;color:var(--soft)}
li p{margin:0;color:var(--soft);flex:1}
.state{display:flex;align-items:center;gap:8px;font-size:15px;color:var(--soft)}
.state i{width:12px;height:12px;border-radius:50%;background:#8a949e}
.state[data-phase=up] i{background:#228738}
.state[data-phase=waiting] i,.state[data-phase=starting] i{background:#fff;border:3px solid #9e6a00}
a.go{margin-top:8px;display:block;text-align:center;background:var(--blue);color:#fff;text-decoration:none;font-weight:700;border-radius:10px;padding:14px}
a.go:hover{background:#083891}
footer{padding:40px 0 64px;color:var(--soft);font-size:15px}
`;

const SCRIPT = `
const texts=JSON.parse(document.getElementById('texts').textContent);
let language=(()=>{try{return localStorage.getItem('language')}catch{return null}})();
if(!(language in texts))language='ko';
let rows=[];
function draw(){
  const t=texts[language];
  document.documentElement.lang=language;document.title=t.title;
  for(const b of document.querySelectorAll('nav button'))b.setAttribute('aria-pressed',String(b.lang===language));
  for(const e of document.querySelectorAll('[data-t]'))e.textContent=e.dataset.t.split('.').reduce((o,k)=>o[k],t);
  for(const row of rows){
    const e=document.querySelector('[data-id="'+row.id+'"] .state');if(!e)continue;
    e.dataset.phase=row.phase;
    e.querySelector('span').textContent=t.phases[row.phase]+(row.restarts?' · '+t.restarts+' '+row.restarts:'');
  }
}
for(const b of document.querySelectorAll('nav button'))b.addEventListener('click',()=>{language=b.lang;try{localStorage.setItem('language',language)}catch{}draw()});
async function poll(){try{rows=await(await fetch('status.json')).json()}catch{rows=rows.map(r=>({...r,phase:'stopped'}))}draw();setTimeout(poll,1000)}
draw();poll();
`;

function escape(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
  );
}

function card({ id, kind, href }: IndexEntry): string {
  const ko = INDEX_TEXTS.ko;
  const link = href
    ? `<a class="go" href="${escape(href)}" target="_blank" rel="noopener" data-t="open">${ko.open}</a>`
    : '';
  return `<li data-id="${escape(id)}">
<svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[kind]}</svg>
<h2><span data-t="kinds.${kind}.name">${ko.kinds[kind].name}</span> <small>${escape(id)}</small></h2>
<p data-t="kinds.${kind}.what">${ko.kinds[kind].what}</p>
<div class="state" data-phase="starting"><i></i><span>${ko.phases.starting}</span></div>
${link}
</li>`;
}

/** The index page as one HTML document; languages and states are filled in by its own script. */
export function renderIndex(entries: readonly IndexEntry[]): string {
  const ko = INDEX_TEXTS.ko;
  const languages = LANGUAGES.map(
    (code) => `<button type="button" lang="${code}">${LANGUAGE_NAMES[code]}</button>`,
  ).join('');
  const texts = JSON.stringify(INDEX_TEXTS).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${ko.title}</title><link rel="stylesheet" href="fonts.css"><style>${STYLE}</style></head>
<body><header><div class="in"><b data-t="title">${ko.title}</b><nav aria-label="Language">${languages}</nav></div></header>
<main class="in"><h1 data-t="lead">${ko.lead}</h1><ul>${entries.map(card).join('')}</ul></main>
<footer><div class="in" data-t="demo">${ko.demo}</div></footer>
<script type="application/json" id="texts">${texts}</script><script>${SCRIPT}</script></body></html>`;
}
