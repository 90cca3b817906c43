import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosingResult } from './closing-result.js';
import { Dialog } from './dialog.js';
import { useFormat } from './format.js';
import type { ActProps } from './props.js';

/** 일마감: the last one, its result, and the next. Nothing on a kiosk without a journal. */
export function Closing({ board, busy, act }: ActProps) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const [asked, setAsked] = useState(false);
  const { closing } = board;
  if (!closing) return null;
  const { last, result } = closing;
  const confirm = async () => {
    if (await act({ act: 'close-day' })) setAsked(false);
  };
  return (
    <section className="card" data-closing={last?.number ?? 0}>
      <h2>{t('closing.title')}</h2>
      <p className="facts">
        {last
          ? t('closing.last', { number: last.number, day: last.day, at: time(last.at) })
          : t('closing.never')}
      </p>
      {result ? <ClosingResult result={result} /> : null}
      <div className="keys">
        <button type="button" data-act="close-day" onClick={() => setAsked(true)}>
          {t('closing.close')}
        </button>
      </div>
      {asked ? (
        <Dialog
          title={t('closing.close')}
          confirm={t('closing.confirm')}
          ready
          busy={busy}
          onConfirm={() => void confirm()}
          onClose={() => setAsked(false)}
        >
          <p>{t('closing.explains')}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
