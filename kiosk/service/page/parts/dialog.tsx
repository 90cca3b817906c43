import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from './problem.js';

interface DialogProps {
  title: string;
  confirm: string;
  ready: boolean;
  busy: boolean;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** One act, with what it needs; nothing is done before it is confirmed. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation();
  const { code, forgive } = useContext(Refused);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    forgive();
    props.onClose();
  };
  return (
    <dialog ref={dialog} onCancel={close} aria-label={props.title}>
      <h2>{props.title}</h2>
      {code === null ? null : (
        <p className="problem" role="alert">
          {t(`refusal.${code}`)}
        </p>
      )}
      {props.children}
      <div className="dialog-keys">
        <button type="button" disabled={props.busy} onClick={close}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className={props.danger ? 'primary danger' : 'primary'}
          disabled={!props.ready || props.busy}
          onClick={props.onConfirm}
        >
          {props.busy ? t('working') : props.confirm}
        </button>
      </div>
    </dialog>
  );
}
