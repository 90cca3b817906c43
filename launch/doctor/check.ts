/** One thing that was looked at. `remedy` says what to do; empty when `ok`. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
  readonly remedy: string;
}

export function good(name: string, message: string): Check {
  return { name, ok: true, message, remedy: '' };
}

export function bad(name: string, message: string, remedy: string): Check {
  return { name, ok: false, message, remedy };
}

/** Turns what a failing call says into a check; our errors' messages name the remedy themselves. */
export async function attempt(
  name: string,
  look: () => string | Promise<string>,
  remedy: string,
): Promise<Check> {
  try {
    return good(name, await look());
  } catch (error) {
    return bad(name, error instanceof Error ? error.message : String(error), remedy);
  }
}
