import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { How } from '../../../journal/service-line.js';
import type { CaseView } from '../../protocol.js';
import { Dialog } from './dialog.js';
import { useFormat } from './format.js';
import { NoteField } from './note-field.js';
import { NumberField } from './number-field.js';
import type { ActProps } from './props.js';

interface SettleDialogProps extends Omit<ActProps, 'board'> {
  one: CaseView;
  how: How;
  close: () => void;
}

/** How one transaction ends: said in full before it is done, as it is done only once. */
export function SettleDialog({ one, how, busy, act, close }: SettleDialogProps) {
  const { t } = useTranslation();
  const { won } = useFormat();
  const { dueWon, transaction } = one;
  const [part, setPart] = useState(one.unclear?.how === how ? String(one.unclear.won) : '');
  const [note, setNote] = useState('');
  const [paperTakenBack, setTakenBack] = useState(false);
  const takesPaper =
    one.sheets > 0 && one.cause !== 'change' && (how === 'refund' || how === 'by-hand');
  const partial = how === 'partial-refund';
  const needsNote = how === 'by-hand' || how === 'paper-over';
  const amountFits = !partial || (Number(part) > 0 && Number(part) < one.amountWon);
  const settle = async () => {
    const wish = { act: 'settle', transaction, how, note, paperTakenBack } as const;
    if (await act(partial ? { ...wish, won: Number(part) } : wish)) close();
  };
  return (
    <Dialog
      title={t(`how.${how}.title`)}
      confirm={t(`how.${how}.confirm`, { amount: won(partial ? Number(part) : dueWon) })}
      ready={amountFits && (!takesPaper || paperTakenBack) && (!needsNote || note.trim() !== '')}
      busy={busy}
      danger
      onConfirm={() => void settle()}
      onClose={close}
    >
      <p>{t(`how.${how}.explains`, { amount: won(dueWon) })}</p>
      {partial ? (
        <NumberField
          label={t('how.partial-refund.amount', { most: won(one.amountWon) })}
          unit={t('unit.won')}
          value={part}
          change={setPart}
        />
      ) : null}
      {takesPaper ? (
        <label className="check">
          <input
            type="checkbox"
            checked={paperTakenBack}
            onChange={(event) => setTakenBack(event.target.checked)}
          />
          {t('how.takenBack')}
        </label>
      ) : null}
      <NoteField
        label={needsNote ? t('note.needed') : t('note.title')}
        phrases={t(`phrases.${how}`).split('|')}
        value={note}
        change={setNote}
      />
    </Dialog>
  );
}
