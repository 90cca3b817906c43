import { cpSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, createLogger } from 'vite';
import { addCjkFonts } from './fonts.js';
import { filesBelow, isFresh, writeStamp } from './stamp.js';

/*
 * Builds each machine's page into dist/pages/<name>. Pages whose sources have not changed since their
 * last build are left alone. `HAENGBOK_PAGES=robot,zone` builds only those.
 */

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../..');
const PUBLIC = join(HERE, 'public');

/** @type {Record<string, string>} */
const PAGES = {
  robot: 'robot/face/page',
  kiosk: 'kiosk/screen/page',
  // Inside the kiosk's page, which empties its folder when it is built: so after it.
  'kiosk/service': 'kiosk/service/page',
  zone: 'zone/console/page',
};

/** The tools' own files: a change of these changes every page. */
const SHARED_INPUTS = [
  join(ROOT, 'package-lock.json'),
  join(HERE, 'build.js'),
  join(HERE, 'fonts.js'),
];

/** @param {string} name */
async function buildPage(name) {
  const source = join(ROOT, PAGES[name]);
  const out = join(ROOT, 'dist/pages', name);
  const stamp = join(ROOT, `dist/.build/page-${name.replace('/', '-')}.json`);
  if (!existsSync(join(source, 'index.html'))) {
    throw new Error(
      `${PAGES[name]}/index.html is missing: restore it, or build other pages only with HAENGBOK_PAGES=<name>,<name>.`,
    );
  }
  if (existsSync(join(out, 'fonts.css')) && isFresh(stamp, ROOT)) return;
  const modules = await bundle(source, out);
  await addCjkFonts(out);
  writeStamp(stamp, ROOT, [
    ...SHARED_INPUTS,
    ...filesBelow(PUBLIC),
    ...filesBelow(source),
    ...modules,
  ]);
  console.log(`page ${name} built`);
}

/** The index page is written by the supervisor; it needs only the fonts. */
async function buildIndexFiles() {
  const out = join(ROOT, 'dist/pages/index');
  const stamp = join(ROOT, 'dist/.build/page-index.json');
  if (existsSync(join(out, 'fonts.css')) && isFresh(stamp, ROOT)) return;
  cpSync(PUBLIC, out, { recursive: true });
  await addCjkFonts(out);
  writeStamp(stamp, ROOT, [...SHARED_INPUTS, ...filesBelow(PUBLIC)]);
}

/**
 * @param {string} root the page's folder
 * @param {string} outDir
 * @returns {Promise<Set<string>>} the project's own files the page is made of
 */
async function bundle(root, outDir) {
  /** @type {Set<string>} */
  const modules = new Set();
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: PUBLIC,
    logLevel: 'warn',
    customLogger: quietLogger(),
    build: { outDir, emptyOutDir: true, target: 'chrome120' },
    plugins: [react(), collect(modules)],
  });
  return modules;
}

/** Warnings, but for the one about fonts.css: it is in the public folder and meant to stay a link. */
function quietLogger() {
  const logger = createLogger('warn');
  for (const name of /** @type {const} */ (['warn', 'warnOnce'])) {
    const print = logger[name];
    logger[name] = (message, options) => {
      if (!message.includes('./fonts.css')) print(message, options);
    };
  }
  return logger;
}

/** @param {Set<string>} modules @returns {import('vite').Plugin} */
function collect(modules) {
  return {
    name: 'collect-inputs',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const path = id.split('?')[0];
        if (existsSync(path) && !path.includes('/node_modules/')) modules.add(path);
      }
    },
  };
}

await buildIndexFiles();
const asked = process.env.HAENGBOK_PAGES?.split(',') ?? Object.keys(PAGES);
for (const name of asked) {
  try {
    if (!(name in PAGES)) throw new Error(`there is no page "${name}": ${Object.keys(PAGES)}`);
    await buildPage(name);
  } catch (error) {
    console.error(`page ${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
