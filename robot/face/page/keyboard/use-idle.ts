import { useEffect, useState } from 'react';

/** A visitor who walked off leaves words on the screen that the next one should not read. */
const IDLE_S = 120;
/** Kiosks must warn at least this long before, seconds. */
const WARNING_S = 20;

/** Seconds until the typing is put away, null before the warning. Any touch or key starts anew. */
export function useIdle(active: boolean, onIdle: () => void): number | null {
  const [idleS, setIdleS] = useState(0);
  useEffect(() => {
    if (!active) return;
    const again = () => setIdleS(0);
    const timer = setInterval(() => setIdleS((seconds) => seconds + 1), 1_000);
    window.addEventListener('pointerdown', again);
    window.addEventListener('keydown', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', again);
      window.removeEventListener('keydown', again);
      setIdleS(0);
    };
  }, [active]);
  const over = active && idleS >= IDLE_S;
  useEffect(() => {
    if (over) onIdle();
  }, [over, onIdle]);
  const leftS = IDLE_S - idleS;
  return active && leftS <= WARNING_S ? Math.max(0, leftS) : null;
}
