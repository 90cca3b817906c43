import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as canvas from '@napi-rs/canvas';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const SCALE = 3;

async function open(pdf: Uint8Array) {
  // pdfjs takes its drawing classes from the global object.
  const { Path2D, DOMMatrix, ImageData } = canvas;
  Object.assign(globalThis, { Path2D, DOMMatrix, ImageData });
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return pdfjs.getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
}

/** The text of every page, in the order it was drawn. */
export async function readPages(pdf: Uint8Array): Promise<string[]> {
  const document = await open(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join('\n'));
  }
  await document.destroy();
  return pages;
}

export async function readText(pdf: Uint8Array): Promise<string> {
  return (await readPages(pdf)).join('\n');
}

/** What a scanner reads from the last page as it comes out of the printer, by symbology. */
export async function readCodes(pdf: Uint8Array): Promise<Record<string, string>> {
  const document = await open(pdf);
  const page = await document.getPage(document.numPages);
  const viewport = page.getViewport({ scale: SCALE });
  const sheet = canvas.createCanvas(viewport.width, viewport.height);
  const context = sheet.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, viewport.width, viewport.height);
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
  }).promise;
  // The library would download its module from a web site.
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });
  const found = await readBarcodes(new Uint8Array(sheet.toBuffer('image/png')), {
    formats: ['QRCode', 'PDF417'],
    tryHarder: true,
  });
  await document.destroy();
  return Object.fromEntries(found.map((code) => [code.format, code.text]));
}
