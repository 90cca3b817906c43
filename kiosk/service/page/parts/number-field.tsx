import { NumberPad } from './number-pad.js';

interface NumberFieldProps {
  label: string;
  unit: string;
  value: string;
  change: (value: string) => void;
}

const DIGITS = 8;

export function NumberField({ label, unit, value, change }: NumberFieldProps) {
  return (
    <div className="number">
      <label>
        {label}
        <span className="number-value">
          <input
            inputMode="numeric"
            value={value}
            onChange={(event) => change(event.target.value.replace(/\D/g, '').slice(0, DIGITS))}
          />
          {unit}
        </span>
      </label>
      <NumberPad value={value} digits={DIGITS} change={change} />
    </div>
  );
}
