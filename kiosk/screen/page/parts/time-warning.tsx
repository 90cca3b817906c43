import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewProps } from './screen-props.js';

/** Asks 20 s before the screen ends whether more time is needed; any touch gives it. */
export function TimeWarning({ view, touch }: ViewProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const extend = useRef<HTMLButtonElement>(null);
  const soon = view.screen.at === 'cash' ? 'time.soonCash' : 'time.soon';
  const shown = view.time?.warning ?? false;
  useEffect(() => {
    const element = dialog.current;
    if (shown && element && !element.open) {
      element.showModal();
      // A key pressed without looking must not end the visit.
      extend.current?.focus();
    }
    if (!shown && element?.open) element.close();
  }, [shown]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="time-warning"
      onCancel={(event) => {
        event.preventDefault();
        touch({ type: 'extend' });
      }}
    >
      <h2 id="time-warning">{t('time.warning')}</h2>
      <p className="dialog-count" aria-hidden="true">
        {view.time?.left ?? 0}
      </p>
      <p>{t(soon, { seconds: view.time?.left ?? 0 })}</p>
      <div className="dialog-keys">
        <button type="button" className="secondary" onClick={() => touch({ type: 'home' })}>
          {t('time.leave')}
        </button>
        <button
          ref={extend}
          type="button"
          className="primary"
          onClick={() => touch({ type: 'extend' })}
        >
          {t('time.extend')}
        </button>
      </div>
    </dialog>
  );
}
