import { UEL } from '../printing/index.js';
import type { Obstacle, PaperPath } from './paper-path.js';

/** PJL Technical Reference Manual, appendix D, and the panel's words. */
const STATUS: Readonly<Record<Obstacle | 'ready' | 'printing', readonly [number, string]>> = {
  ready: [10_001, '00 READY'],
  printing: [10_023, '00 PRINTING'],
  'cover-open': [40_021, '12 PRINTER OPEN'],
  'media-jam': [40_022, '13 PAPER JAM'],
  'media-empty': [41_203, 'LOAD TRAY 2 A4'],
};

/** One line of a PJL question; unknown ones are passed over, as the manual wants. */
export function answerPjl(line: string, paper: PaperPath): string {
  const command = line.replaceAll(UEL, '').trim();
  if (command.startsWith('@PJL ECHO ')) return block(command);
  if (command === '@PJL INFO PAGECOUNT') return block(command, `PAGECOUNT=${paper.pages}`);
  if (command !== '@PJL INFO STATUS') return '';
  const [code, display] = STATUS[paper.stopped ?? (paper.busy ? 'printing' : 'ready')];
  const online = paper.stopped ? 'FALSE' : 'TRUE';
  return block(command, `CODE=${code}`, `DISPLAY="${display}"`, `ONLINE=${online}`);
}

function block(...lines: string[]): string {
  return `${lines.map((line) => `${line}\r\n`).join('')}\f`;
}
