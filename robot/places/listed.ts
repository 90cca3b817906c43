/** Phrases between commas, over as many lines as they take. */
export function listed(text: string): string[] {
  return text.split(',').map((phrase) => phrase.replace(/\s+/gu, ' ').trim());
}
