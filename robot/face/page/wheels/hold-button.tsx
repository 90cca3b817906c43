import { useEffect, useRef, useState } from 'react';

const HOLD_MS = 3_000;

/** Acts only when it is held for three seconds: nobody does that in passing. */
export function HoldButton({ label, onHeld }: { label: string; onHeld: () => void }) {
  const [holding, setHolding] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = () => {
    clearTimeout(timer.current);
    setHolding(false);
  };
  const press = () => {
    release();
    setHolding(true);
    timer.current = setTimeout(() => {
      setHolding(false);
      onHeld();
    }, HOLD_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const isKey = (key: string): boolean => key === 'Enter' || key === ' ';
  return (
    <button
      type="button"
      className="hold"
      data-holding={holding}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={({ key, repeat }) => {
        if (isKey(key) && !repeat) press();
      }}
      onKeyUp={release}
      onBlur={release}
    >
      <span>{label}</span>
    </button>
  );
}
