/** The name, as recognisers write it, anywhere. */
const NAME = /(?:행복|앵복|해복|행보|행벅|행북)\s*(?:이야|이에요|아|이|야)/u;

/** Whether the robot was called in what was said, as far as the recogniser can tell. */
export function holdsName(text: string): boolean {
  return NAME.test(text);
}
