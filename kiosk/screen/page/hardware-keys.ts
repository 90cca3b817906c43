import { useEffect } from 'react';
import type { Touch } from '../../session/index.js';
import type { View } from '../protocol.js';

/** The kiosk's keypad is a keyboard to the page: digits, backspace and escape work without a focus. */
export function useHardwareKeys(view: View | null, touch: (touch: Touch) => void): void {
  const at = view?.screen.at;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      // The question about more time has keys of its own.
      if (document.querySelector('dialog[open]')) return;
      const done = at === 'identify' ? typed(event.key, touch) : false;
      if (event.key === 'Escape') touch({ type: 'back' });
      if (done) event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [at, touch]);
}

function typed(key: string, touch: (touch: Touch) => void): boolean {
  if (/^\d$/.test(key)) touch({ type: 'digit', digit: key });
  else if (key === 'Backspace') touch({ type: 'erase' });
  // On a focused button, Enter presses that button.
  else if (key === 'Enter' && !(document.activeElement instanceof HTMLButtonElement)) {
    touch({ type: 'next' });
  } else return false;
  return true;
}
