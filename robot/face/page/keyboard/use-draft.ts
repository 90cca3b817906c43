import { useLayoutEffect, useReducer, useRef } from 'react';
import { MAX_QUESTION } from '../../protocol.js';
import { caretOf, compose, EMPTY_DRAFT, textOf, type Draft, type Typed } from './compose.js';

/** The words of a text field that is typed in from the screen and from a physical keyboard alike. */
export function useDraft() {
  const [draft, change] = useReducer(typeOn, EMPTY_DRAFT);
  const field = useRef<HTMLInputElement>(null);
  const fromScreen = useRef(false);
  // A physical keyboard moves the caret itself, and an input method must not be disturbed.
  useLayoutEffect(() => {
    if (!fromScreen.current) return;
    fromScreen.current = false;
    const caret = caretOf(draft);
    field.current?.setSelectionRange(caret, caret);
  }, [draft]);
  const press = (typed: Typed) => {
    const { selectionStart, selectionEnd } = field.current ?? {};
    if (typeof selectionStart === 'number' && typeof selectionEnd === 'number') {
      change({ type: 'select', start: selectionStart, end: selectionEnd });
    }
    fromScreen.current = true;
    change(typed);
  };
  const edit = ({ value, selectionStart }: HTMLInputElement) =>
    change({ type: 'edited', text: value, caret: selectionStart ?? value.length });
  const write = (text: string) => change({ type: 'edited', text, caret: text.length });
  const clear = () => write('');
  return { words: textOf(draft), field, press, edit, clear, write };
}

function typeOn(draft: Draft, typed: Typed): Draft {
  return compose(draft, typed, MAX_QUESTION);
}
