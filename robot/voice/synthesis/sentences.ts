/** Said one after the other, so that the first sound comes soon and subtitles keep in step. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!。？！])\s*/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
}
