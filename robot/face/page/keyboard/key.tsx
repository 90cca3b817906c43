import type { MouseEvent, PointerEvent, ReactNode } from 'react';

interface Props {
  onPress: () => void;
  /** Spoken name where the face of the key is a sign; else its face is its name. */
  label?: string;
  /** Width in half keys. */
  halves?: number;
  kind?: 'letter' | 'function';
  pressed?: boolean;
  children: ReactNode;
}

/**
 * One key. It types as it is touched, so that a second finger may come before the first has gone; the
 * field keeps the focus and the caret. A key reached with Tab is pressed with Enter as any button.
 */
export function Key({ onPress, label, halves = 2, kind = 'letter', pressed, children }: Props) {
  return (
    <button
      type="button"
      className="key"
      data-kind={kind}
      aria-label={label}
      aria-pressed={pressed}
      style={{ gridColumn: `span ${halves}` }}
      onPointerDown={(event: PointerEvent) => {
        if (event.button === 0) onPress();
      }}
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onClick={(event: MouseEvent) => {
        if (event.detail === 0) onPress();
      }}
    >
      {children}
    </button>
  );
}
