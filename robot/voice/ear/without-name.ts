/** The name, as recognisers write it, at the beginning of what was said. */
const NAME =
  /^(?:저기요?\s+|야\s+)?(?:행복|앵복|해복|행보|행벅|행북)\s*(?:이야|이에요|아|이|가|야)?(?=[\s,.!?]|$)[\s,.!?]*/u;
/** The end of the name, where the wake word was heard before it was over. */
const REST = /^(?:복아|보가|복이|보기|복이야|보기야)(?=[\s,.!?]|$)[\s,.!?]*/u;

/** "행복아, 여권 어디서 만들어?" is a question about passports. */
export function withoutName(text: string): string {
  return text.replace(NAME, '').replace(REST, '').trim();
}
