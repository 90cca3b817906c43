import { useCallback, useEffect, useRef, useState } from 'react';
import type { Act, Board, Refusal, SignIn } from '../protocol.js';
import * as api from './api.js';

const LOOK_EVERY_MS = 5_000;
/** A touch is told at most so often. */
const TOUCH_EVERY_MS = 10_000;

export interface Service {
  /** Null while nobody is signed in. */
  board: Board | null;
  refusal: Refusal['code'] | null;
  busy: boolean;
  signIn: (request: SignIn) => void;
  signOut: () => void;
  /** Whether it was done. */
  act: (act: Act) => Promise<boolean>;
  forgive: () => void;
}

/** The token stays in memory: a page that is loaded anew is signed out. */
export function useService(): Service {
  const [token, setToken] = useState<string | null>(null);
  const [board, setBoard] = useState<Board | null>(null);
  const [refusal, setRefusal] = useState<Refusal['code'] | null>(null);
  const [busy, setBusy] = useState(false);

  const learn = useCallback((answer: { ok: true; board: Board } | Refusal) => {
    if (answer.ok) {
      setBoard(answer.board);
      return;
    }
    setRefusal(answer.code);
    if (answer.code !== 'signed-out') return;
    setToken(null);
    setBoard(null);
  }, []);

  useEffect(() => {
    if (token === null) return;
    const look = setInterval(() => void api.readBoard(token).then(learn), LOOK_EVERY_MS);
    return () => clearInterval(look);
  }, [token, learn]);
  useTouches(token);

  return {
    board,
    refusal,
    busy,
    forgive: () => setRefusal(null),
    signIn: (request) => {
      setBusy(true);
      setRefusal(null);
      void api.signIn(request).then((answer) => {
        setBusy(false);
        learn(answer);
        if (answer.ok) setToken(answer.token);
      });
    },
    signOut: () => {
      if (token !== null) api.tell(token, 'sign-out');
      setToken(null);
      setBoard(null);
      setRefusal(null);
    },
    act: async (act) => {
      if (token === null) return false;
      setBusy(true);
      setRefusal(null);
      const answer = await api.perform(token, act);
      setBusy(false);
      learn(answer);
      // What was refused half-way is on the board too.
      if (!answer.ok && answer.code !== 'signed-out') {
        const now = await api.readBoard(token);
        if (now.ok) setBoard(now.board);
      }
      return answer.ok;
    },
  };
}

function useTouches(token: string | null): void {
  const told = useRef(0);
  useEffect(() => {
    if (token === null) return;
    const touched = () => {
      if (Date.now() - told.current < TOUCH_EVERY_MS) return;
      told.current = Date.now();
      api.tell(token, 'touch');
    };
    for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, touched);
    return () => {
      for (const event of ['pointerdown', 'keydown']) window.removeEventListener(event, touched);
    };
  }, [token]);
}
