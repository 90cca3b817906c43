/** The one function of `fontkit` 2 that is used; it ships no types. */
declare module 'fontkit' {
  export interface Font {
    layout(text: string): { glyphs: object[] };
  }
  /** Throws on what is no font. */
  export function create(bytes: Uint8Array): Font;
}
