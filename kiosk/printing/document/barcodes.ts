import bwipjs from 'bwip-js/node';
import type { Pdf } from './paper.js';

/** Draws a QR code of `side` points with its quiet zone, vectors only. */
export function drawQr(pdf: Pdf, text: string, x: number, y: number, side: number): void {
  drawSymbol(pdf, { bcid: 'qrcode', text, eclevel: 'M' }, { x, y, width: side, height: side });
}

/** Draws a PDF417 symbol into the box. */
export function drawPdf417(pdf: Pdf, text: string, box: Box): void {
  drawSymbol(pdf, { bcid: 'pdf417', text, columns: 8, eclevel: 3 }, box);
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Options of one symbology; bwip-js types only those that all have in common. */
interface Symbol {
  bcid: string;
  text: string;
  eclevel: string | number;
  columns?: number;
}

interface Matrix {
  pixs: number[];
  /** Modules a row. A row of a stacked symbol is given once, whatever its height is to be. */
  pixx: number;
}

/** Modules of white around a symbol, without which readers see nothing. */
const QUIET = 4;

function drawSymbol(pdf: Pdf, symbol: Symbol, box: Box): void {
  const { pixs, pixx } = matrixOf(symbol);
  const pixy = pixs.length / pixx;
  const dx = box.width / (pixx + 2 * QUIET);
  const dy = box.height / (pixy + 2 * QUIET);
  pdf.rect(box.x, box.y, box.width, box.height).fill('#ffffff');
  for (let row = 0; row < pixy; row += 1) {
    for (let column = 0; column < pixx; column += 1) {
      if (!pixs[row * pixx + column]) continue;
      const length = run(pixs, row * pixx + column, pixx - column);
      pdf.rect(box.x + (column + QUIET) * dx, box.y + (row + QUIET) * dy, length * dx, dy);
      column += length;
    }
  }
  pdf.fill('#000000');
}

/** One bar instead of many modules: fewer operators and no hairlines between them. */
function run(pixs: number[], from: number, most: number): number {
  let length = 1;
  while (length < most && pixs[from + length]) length += 1;
  return length;
}

function matrixOf(symbol: Symbol): Matrix {
  const [first] = bwipjs.raw(symbol) as unknown as Matrix[];
  if (!first) throw new RangeError(`${symbol.bcid} cannot hold this text`);
  return first;
}
