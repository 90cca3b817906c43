import { useAmount } from './won.js';

/** The smallest note; what is worth less is a coin. */
export const SMALLEST_NOTE_WON = 1_000;

/** The notes and coins that may be inserted now, as they look: a rectangle or a disc with its value. */
export function MoneyTaken({ taking, label }: { taking: readonly number[]; label: string }) {
  const amount = useAmount();
  const down = [...taking].sort((a, b) => b - a);
  const rows = [
    ['note-shape', down.filter((won) => won >= SMALLEST_NOTE_WON)],
    ['coin-shape', down.filter((won) => won < SMALLEST_NOTE_WON)],
  ] as const;
  return (
    <div className="money-taken">
      <h2 id="money-taken">{label}</h2>
      {rows.map(([shape, values]) =>
        values.length === 0 ? null : (
          <ul key={shape} aria-labelledby="money-taken">
            {values.map((won) => (
              <li key={won} className={shape}>
                {amount(won)}
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
