import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.js';
import { useFormat } from './format.js';
import { NoteField } from './note-field.js';
import { NumberField } from './number-field.js';
import type { ActProps } from './props.js';

export type Supply = 'paper' | 'cash-box' | 'hopper';

interface SupplyDialogProps extends ActProps {
  asked: Supply;
  close: () => void;
}

export function SupplyDialog({ asked, board, busy, act, close }: SupplyDialogProps) {
  const { t } = useTranslation();
  const { won } = useFormat();
  const hoppers = board.cash?.hoppers ?? [];
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const [coin, setCoin] = useState(hoppers[0] ?? 0);
  const number = Number(value);
  const difference = number - (board.cash?.boxWon ?? 0);
  const confirm = async () => {
    const done =
      asked === 'paper'
        ? await act({ act: 'paper', sheets: number })
        : asked === 'cash-box'
          ? await act({ act: 'cash-box', countedWon: number, note })
          : await act({ act: 'hopper', won: coin, coins: number });
    if (done) close();
  };
  return (
    <Dialog
      title={t(`supply.${asked}.title`)}
      confirm={t(`supply.${asked}.confirm`)}
      ready={value !== '' && (asked === 'cash-box' || number > 0)}
      busy={busy}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      <p>{t(`supply.${asked}.explains`)}</p>
      {asked === 'hopper' ? (
        <div className="phrases">
          {hoppers.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === coin}
              onClick={() => setCoin(one)}
            >
              {won(one)}
            </button>
          ))}
        </div>
      ) : null}
      <NumberField
        label={t(`supply.${asked}.count`)}
        unit={t(`supply.${asked}.unit`)}
        value={value}
        change={setValue}
      />
      {asked === 'cash-box' ? (
        <>
          {value !== '' && difference !== 0 ? (
            <p className="unclear">{t('supply.cash-box.differs', { amount: won(difference) })}</p>
          ) : null}
          <NoteField label={t('note.title')} phrases={[]} value={note} change={setNote} />
        </>
      ) : null}
    </Dialog>
  );
}
