/** Pages of a PDF as this project writes them: one page object each, uncompressed. */
export function countPages(pdf: Buffer): number {
  return Math.max(1, pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0);
}

/** The whole PDFs in what was received, one after the other; one that was cut off does not print. */
export function wholePdfs(received: Buffer): Buffer[] {
  const text = received.toString('latin1');
  const found = text.match(/%PDF-[^]*?%%EOF\r?\n?(?=%PDF-|$)/g) ?? [];
  return found.map((pdf) => Buffer.from(pdf, 'latin1'));
}
