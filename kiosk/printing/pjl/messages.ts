/** Leaves whatever language the printer was in (PJL Technical Reference Manual, "Universal Exit"). */
export const UEL = '\x1b%-12345X';

/** What the two questions were answered with; undefined while the answer is not complete. */
export interface PjlAnswer {
  code: number;
  online: boolean;
  pages: number;
}

/** @param token comes back first, so that answers to an earlier asker are not taken for ours */
export function pjlQuestion(token: string): string {
  const lines = ['@PJL', `@PJL ECHO ${token}`, '@PJL INFO STATUS', '@PJL INFO PAGECOUNT'];
  return `${UEL}${lines.join('\r\n')}\r\n${UEL}`;
}

/** Every answer ends with a form feed; only what follows the echo of `token` counts. */
export function readPjl(text: string, token: string): PjlAnswer | undefined {
  const blocks = text.split('\f').slice(0, -1).map(linesOf);
  const start = blocks.findIndex(([head]) => head === `@PJL ECHO ${token}`);
  if (start < 0) return undefined;
  const about = (category: string) =>
    blocks.slice(start).find(([head]) => head === `@PJL INFO ${category}`);
  const status = about('STATUS');
  const code = valueOf(status, /^CODE=(\d+)$/);
  const online = valueOf(status, /^ONLINE=(TRUE|FALSE)$/);
  // Older models answer with the bare number.
  const pages = valueOf(about('PAGECOUNT'), /^(?:PAGECOUNT=)?(\d+)$/);
  if (code === undefined || pages === undefined) return undefined;
  return { code: Number(code), online: online !== 'FALSE', pages: Number(pages) };
}

function linesOf(block: string): string[] {
  return block
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function valueOf(lines: string[] | undefined, pattern: RegExp): string | undefined {
  return lines?.map((line) => pattern.exec(line)?.[1]).find((value) => value !== undefined);
}
