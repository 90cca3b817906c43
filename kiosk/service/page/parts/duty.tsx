import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.js';
import { useFormat } from './format.js';
import { NoteField } from './note-field.js';
import type { ActProps } from './props.js';

type Asked = 'out' | 'in' | 'hand-over';

/** Whether the kiosk serves, and what the last shift left word of. */
export function Duty({ board, busy, act }: ActProps) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { outOfService, handOver } = board;
  const staffed = outOfService?.byStaff ?? false;
  return (
    <section className="card" data-duty={outOfService ? 'out' : 'in'}>
      <h2>{t('duty.title')}</h2>
      <p className={outOfService ? 'state bad' : 'state good'}>
        <strong>{outOfService ? t('duty.isOut') : t('duty.isIn')}</strong>
        {outOfService ? <span>{outOfService.reason}</span> : null}
      </p>
      {handOver && handOver.text !== '' && handOver.text !== outOfService?.reason ? (
        <p className="hand-over">
          <strong>{t('duty.last')}</strong> {handOver.text}{' '}
          <small>
            {handOver.who} · {time(handOver.at)}
          </small>
        </p>
      ) : null}
      <div className="keys">
        {staffed ? (
          <button type="button" className="primary" onClick={() => setAsked('in')}>
            {t('duty.in')}
          </button>
        ) : (
          <button type="button" onClick={() => setAsked('out')}>
            {t('duty.out')}
          </button>
        )}
        <button type="button" onClick={() => setAsked('hand-over')}>
          {t('duty.hand-over')}
        </button>
      </div>
      {asked === null ? null : (
        <DutyDialog key={asked} asked={asked} busy={busy} act={act} close={() => setAsked(null)} />
      )}
    </section>
  );
}

interface DutyDialogProps extends Omit<ActProps, 'board'> {
  asked: Asked;
  close: () => void;
}

function DutyDialog({ asked, busy, act, close }: DutyDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const phrases = t(`phrases.${asked}`).split('|');
  const confirm = async () => {
    const done = await act(
      asked === 'out' ? { act: 'out', reason: text } : { act: asked, note: text },
    );
    if (done) close();
  };
  return (
    <Dialog
      title={t(`duty.${asked}`)}
      confirm={t(`duty.${asked}`)}
      ready={text.trim() !== '' || asked === 'in'}
      busy={busy}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      <p>{t(`duty.explains.${asked}`)}</p>
      <NoteField
        label={asked === 'out' ? t('duty.reason') : t('note.title')}
        phrases={phrases}
        value={text}
        change={setText}
      />
    </Dialog>
  );
}
