/** No document and no local tax bill at a kiosk comes near it; a slip of a digit does, won. */
export const DEFAULT_LIMIT_WON = 10_000_000;

/** Why this amount must not be sent; undefined when it may. */
export function amountProblem(amountWon: number, limitWon: number): string | undefined {
  if (!Number.isInteger(amountWon) || amountWon <= 0) return `${amountWon} won cannot be charged`;
  if (amountWon > limitWon) return `${amountWon} won is over the limit of ${limitWon} won`;
  return undefined;
}
