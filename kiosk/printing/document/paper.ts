import PDFDocument from 'pdfkit';
import type { Fonts } from './fonts.js';
import { reserveSignature, type SignatureFacts } from './signature.js';

export type Pdf = PDFKit.PDFDocument;

export interface Paper {
  pdf: Uint8Array;
  /** Sheets of one copy. */
  pages: number;
}

/** Points a millimetre. */
export const MM = 72 / 25.4;

export const INK = '#111827';
export const GREY = '#4b5563';
export const LINE = '#6b7280';

export interface PaperOptions {
  fonts: Fonts;
  title: string;
  /** Width and height, points; A4 when left out. */
  size?: [number, number];
  /** More entries of the PDF's information dictionary. */
  info?: Readonly<Record<string, string>>;
  /** Room is left for this signature. */
  signature?: SignatureFacts;
}

/** Draws a document and collects its bytes; pages stay open so that `1/2` can be written at the end. */
export async function drawPaper(
  { fonts, title, size, info, signature }: PaperOptions,
  draw: (pdf: Pdf) => Promise<void>,
): Promise<Paper> {
  const pdf = new PDFDocument({
    size: size ?? 'A4',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    lang: 'ko',
    info: { ...info, Title: title, Producer: 'haengbok', Creator: 'haengbok kiosk' },
  });
  registerFonts(pdf, fonts);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.once('end', resolve);
    pdf.once('error', reject);
  });
  await draw(pdf);
  const pages = pdf.bufferedPageRange().count;
  if (signature) reserveSignature(pdf, signature);
  pdf.end();
  await ended;
  return { pdf: Buffer.concat(chunks), pages };
}

/** pdfkit takes parsed fonts too (0.20), which its published types do not say. */
function registerFonts(pdf: Pdf, { regular, bold }: Fonts): void {
  pdf.registerFont('regular', regular as unknown as Buffer);
  pdf.registerFont('bold', bold as unknown as Buffer);
}

export interface TextStyle {
  font?: 'regular' | 'bold';
  size?: number;
  color?: string;
  width?: number;
  align?: 'left' | 'center' | 'right';
}

/** One line of text with its top at `y`; pdfkit would otherwise begin a page of its own near the edge. */
export function write(pdf: Pdf, text: string, x: number, y: number, style: TextStyle = {}): void {
  const { font = 'regular', size = 9, color = INK, width, align = 'left' } = style;
  pdf.font(font).fontSize(size).fillColor(color);
  pdf.text(text, x, y, {
    lineBreak: width !== undefined,
    align,
    lineGap: size * 0.2,
    ...(width === undefined ? {} : { width, height: size * 6 }),
  });
}
