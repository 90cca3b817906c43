import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../panel/icon.js';
import type { Typed } from './compose.js';
import { Key } from './key.js';
import { ROWS, shifted, type Layer } from './layouts.js';

interface Props {
  first: Layer;
  canAsk: boolean;
  onType: (typed: Typed) => void;
}

/** Keys on the screen, for a panel that has none. Its last key submits the form it stands in. */
export function Keyboard({ first, canAsk, onType }: Props) {
  const { t } = useTranslation();
  const [layer, setLayer] = useState<Layer>(first);
  const [shift, setShift] = useState(false);
  const [top, home, bottom] = ROWS[layer];
  const show = (next: Layer) => {
    setLayer(next);
    setShift(false);
  };
  const letter = (key: string) => {
    onType(layer === 'hangul' ? { type: 'jamo', jamo: key } : { type: 'plain', text: key });
    setShift(false);
  };
  const keys = (row: string) => <Letters row={row} shift={shift} onLetter={letter} />;
  return (
    <div className="keyboard" role="group" aria-label={t('keyboard.name')} data-layer={layer}>
      {keys(top)}
      <i />
      {keys(home)}
      <i />
      <ShiftKey layer={layer} shift={shift} onShift={() => setShift(!shift)} />
      {keys(bottom)}
      <Key
        kind="function"
        halves={3}
        label={t('keyboard.backspace')}
        onPress={() => onType({ type: 'backspace' })}
      >
        <Icon name="backspace" />
      </Key>
      <LayerKeys layer={layer} onLayer={show} />
      <Key halves={9} onPress={() => onType({ type: 'plain', text: ' ' })}>
        {t('keyboard.space')}
      </Key>
      <button type="submit" className="key" data-kind="ask" disabled={!canAsk}>
        <Icon name="send" />
        {t('ask')}
      </button>
    </div>
  );
}

interface LettersProps {
  row: string;
  shift: boolean;
  onLetter: (key: string) => void;
}

function Letters({ row, shift, onLetter }: LettersProps) {
  return Array.from(row, (key) => {
    const face = shift ? shifted(key) : key;
    return (
      <Key key={key} onPress={() => onLetter(face)}>
        {face}
      </Key>
    );
  });
}

interface ShiftProps {
  layer: Layer;
  shift: boolean;
  onShift: () => void;
}

/** Digits have no second row: the room stays empty, so that backspace keeps its place. */
function ShiftKey({ layer, shift, onShift }: ShiftProps) {
  const { t } = useTranslation();
  if (layer === 'digits') return <i className="no-shift" />;
  return (
    <Key
      kind="function"
      halves={3}
      pressed={shift}
      label={t(layer === 'hangul' ? 'keyboard.doubled' : 'keyboard.capitals')}
      onPress={onShift}
    >
      <Icon name="shift" />
    </Key>
  );
}

function LayerKeys({ layer, onLayer }: { layer: Layer; onLayer: (layer: Layer) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Key
        kind="function"
        halves={3}
        label={t('keyboard.script')}
        onPress={() => onLayer(layer === 'hangul' ? 'latin' : 'hangul')}
      >
        <span>
          <b data-on={layer === 'hangul'}>한</b>/<b data-on={layer === 'latin'}>영</b>
        </span>
      </Key>
      <Key
        kind="function"
        halves={3}
        pressed={layer === 'digits'}
        label={t('keyboard.digits')}
        onPress={() => onLayer('digits')}
      >
        123
      </Key>
    </>
  );
}
