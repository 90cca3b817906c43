import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Readers of PDF that are not ours (Debian's poppler-utils and libnss3-tools). */
export const hasPoppler = ['pdfsig', 'pdffonts', 'pdftotext', 'certutil'].every(
  (program) => spawnSync('which', [program]).status === 0,
);

/** What a program of poppler says of this PDF, its exit status aside. */
export function poppler(program: string, pdf: Uint8Array, ...args: string[]): string {
  return inFolder((folder) => {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const after = program === 'pdftotext' ? ['-'] : [];
    return run(program, [...args, file, ...after]);
  });
}

/** What `pdfsig` says when the last certificate of this PEM file is a root that it trusts. */
export function pdfsig(pdf: Uint8Array, chainFile: string): string {
  return inFolder((folder) => {
    const database = join(folder, 'nss');
    const root = join(folder, 'root.pem');
    mkdirSync(database);
    const [last = ''] =
      readFileSync(chainFile, 'utf8').match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----\s*$/) ??
      [];
    writeFileSync(root, last);
    run('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
    run('certutil', ['-A', '-d', `sql:${database}`, '-n', 'root', '-t', 'CT,C,C', '-i', root]);
    return poppler('pdfsig', pdf, '-nssdir', `sql:${database}`);
  });
}

function run(program: string, args: string[]): string {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

function inFolder<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'poppler-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
