import { copyFile, link, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Chinese and Japanese, which Pretendard GOV lacks; OFL-1.1. */
const FONTS = [
  { package: '@fontsource-variable/noto-sans-sc', family: 'Noto Sans SC' },
  { package: '@fontsource-variable/noto-sans-jp', family: 'Noto Sans JP' },
];

const require = createRequire(import.meta.url);

/**
 * Puts the CJK fonts beside a built page and appends their `@font-face` rules to its `fonts.css`.
 * @param {string} out the page's output folder
 */
export async function addCjkFonts(out) {
  const sheet = join(out, 'fonts.css');
  const rules = [await readFile(sheet, 'utf8')];
  for (const font of FONTS) rules.push(await addFont(out, font));
  await writeFile(sheet, rules.join('\n'));
}

/** @param {string} out @param {{ package: string, family: string }} font */
async function addFont(out, font) {
  const source = dirname(require.resolve(`${font.package}/package.json`));
  const name = font.package.split('/')[1];
  const target = join(out, 'fonts', name);
  await mkdir(target, { recursive: true });
  for (const file of await readdir(join(source, 'files'))) {
    if (file.endsWith('-wght-normal.woff2')) {
      await linkOrCopy(join(source, 'files', file), join(target, file));
    }
  }
  await linkOrCopy(join(source, 'LICENSE'), join(target, 'LICENSE.txt'));
  const css = await readFile(join(source, 'index.css'), 'utf8');
  return css
    .replaceAll(`'${font.family} Variable'`, `'${font.family}'`)
    .replaceAll('url(./files/', `url(./fonts/${name}/`);
}

/** A link where the disk allows it: three pages with 11 MB of fonts each. @param {string} from @param {string} to */
async function linkOrCopy(from, to) {
  await rm(to, { force: true });
  await link(from, to).catch(() => copyFile(from, to));
}
