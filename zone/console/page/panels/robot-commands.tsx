import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ack, RobotCommand } from '../../../wire/index.js';
import { useSend } from '../link/use-link.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Icon } from '../ui/icon.js';
import { refusalKey } from '../ui/refusal-key.js';

type Command = RobotCommand['command'];

/** How long the outcome of a command stays on the screen. */
const RESULT_SHOWN_MS = 8_000;

interface Result {
  command: Command;
  ack: Ack;
}

/** Stopping asks nothing: it must be quick. Docking can end a visitor's escort, so it asks. */
export function RobotCommands({ device, enabled }: { device: string; enabled: boolean }) {
  const { t } = useTranslation();
  const send = useSend();
  const [sending, setSending] = useState(false);
  const [asking, setAsking] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    if (!result) return undefined;
    const timer = setTimeout(() => setResult(null), RESULT_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);
  const give = async (command: Command) => {
    setAsking(false);
    setSending(true);
    setResult({ command, ack: await send('robot.command', { device, command }) });
    setSending(false);
  };
  const disabled = !enabled || sending;
  return (
    <>
      <div className="commands">
        <button className="button danger" disabled={disabled} onClick={() => void give('stop')}>
          <Icon name="stop" /> {t('command.stop')}
        </button>
        <button className="button" disabled={disabled} onClick={() => void give('resume')}>
          <Icon name="play" /> {t('command.resume')}
        </button>
        <button className="button" disabled={disabled} onClick={() => setAsking(true)}>
          <Icon name="dock" /> {t('command.dock')}
        </button>
      </div>
      {result && (
        <p className={result.ack.ok ? 'fact' : 'fact problem'} role="status">
          <Icon name={result.ack.ok ? 'check' : 'warning'} />
          {result.ack.ok
            ? t('command.sent', { command: t(`command.${result.command}`) })
            : t(`refused.${refusalKey(result.ack.code)}`)}
        </p>
      )}
      {asking && (
        <ConfirmDialog
          title={t('command.confirmTitle', { device })}
          text={t('command.confirmText')}
          confirm={t('command.confirm')}
          cancel={t('command.cancel')}
          onConfirm={() => void give('dock')}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
