import { countPages } from './pdf-pages.js';

/** What stands between a document in the printer's memory and its sheets in the tray. */
export type Obstacle = 'media-jam' | 'cover-open' | 'media-empty';

/** Rollers, tray and page counter of a printer: one sheet every `sheetMs`. */
export class PaperPath {
  /** Pages printed in its life; a printer is not new when it arrives. */
  pages: number;
  readonly tray: Buffer[] = [];
  private obstacle: Obstacle | undefined;
  private paper = Infinity;
  private waiting: { pdf: Buffer; left: number }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sheetMs: number,
    pages: number,
  ) {
    this.pages = pages;
  }

  get stopped(): Obstacle | undefined {
    return this.obstacle;
  }

  get busy(): boolean {
    return this.waiting.length > 0;
  }

  print(pdf: Buffer): void {
    this.waiting.push({ pdf, left: countPages(pdf) });
    this.roll();
  }

  stop(obstacle: Obstacle): void {
    this.obstacle = obstacle;
  }

  /** Runs empty by itself after so many more sheets. */
  sheetsLeft(sheets: number): void {
    this.paper = sheets;
    if (sheets === 0) this.stop('media-empty');
  }

  clear(): void {
    this.obstacle = undefined;
    this.paper = Infinity;
    this.roll();
  }

  /** Power gone: what was in memory is lost, what was printed stays printed. */
  forget(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = [];
  }

  private roll(): void {
    this.timer ??= setTimeout(() => this.turn(), this.sheetMs);
  }

  private turn(): void {
    this.timer = undefined;
    const document = this.waiting[0];
    if (!document || this.obstacle) return;
    this.pages += 1;
    document.left -= 1;
    if (document.left === 0) {
      this.tray.push(document.pdf);
      this.waiting.shift();
    }
    this.paper -= 1;
    if (this.paper <= 0) this.stop('media-empty');
    this.roll();
  }
}
