import { useEffect, useRef } from 'react';

interface Props {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  onConfirm: () => void;
  onCancel: () => void;
}

export function ConfirmDialog({ title, text, confirm, cancel, onConfirm, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="dialog-title" onClose={onCancel}>
      <h2 id="dialog-title">{title}</h2>
      <p>{text}</p>
      <div className="dialog-buttons">
        <button className="button large" onClick={onCancel}>
          {cancel}
        </button>
        <button className="button primary large" onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
