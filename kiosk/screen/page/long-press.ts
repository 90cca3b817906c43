import { useEffect, useRef } from 'react';

const HELD_MS = 5_000;

/** Handlers for something that is held, not touched. */
export function useLongPress(held: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const release = () => clearTimeout(timer.current);
  useEffect(() => release, []);
  return {
    onPointerDown: () => {
      release();
      timer.current = setTimeout(held, HELD_MS);
    },
    onPointerUp: release,
    onPointerLeave: release,
    onPointerCancel: release,
    // A finger that is held would open the browser's own menu.
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
  };
}
