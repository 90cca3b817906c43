import { useAmount } from './won.js';

/** The smallest note; what is worth less is a coin. */
export const SMALLEST_NOTE_WON = 1_000;

/** The notes and coins that may be inserted now, as they look: a rectangle or a disc with its value. */
export function MoneyTaken({ taking, label }: { taking: readonly number[]; label: string }) {
  const amount = useAmount();
  const sorted = [...taking].sort((a, b) => b - a);
  return (
    <div className="money-taken">
      <h2 id="money-taken">{label}</h2>
      <ul aria-labelledby="money-taken">
        {sorted.map((won) => (
          <li key={won} className={won >= SMALLEST_NOTE_WON ? 'note-shape' : 'coin-shape'}>
            {amount(won)}
          </li>
        ))}
      </ul>
    </div>
  );
}
