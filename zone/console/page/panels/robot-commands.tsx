import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ack, RobotCommand } from '../../../wire/index.js';
import { useSend } from '../link/use-link.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Icon } from '../ui/icon.js';
import { refusalKey } from '../ui/refusal-key.js';

type Command = RobotCommand['command'];
/** What is asked about before it is sent. */
type Asked = Extract<Command, 'dock' | 'at-dock'>;

/** How long the outcome of a command stays on the screen. */
const RESULT_SHOWN_MS = 8_000;

interface Result {
  command: Command;
  ack: Ack;
}

/**
 * Stopping asks nothing: it must be quick. Docking can end a visitor's escort, and a robot told wrongly
 * that it is on its dock does not know where it is, so these ask.
 */
export function RobotCommands({ device, enabled }: { device: string; enabled: boolean }) {
  const { t } = useTranslation();
  const send = useSend();
  const [sending, setSending] = useState(false);
  const [asking, setAsking] = useState<Asked | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    if (!result) return undefined;
    const timer = setTimeout(() => setResult(null), RESULT_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);
  const give = async (command: Command) => {
    setAsking(null);
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
        <button className="button" disabled={disabled} onClick={() => setAsking('dock')}>
          <Icon name="dock" /> {t('command.dock')}
        </button>
        <button className="button wide" disabled={disabled} onClick={() => setAsking('at-dock')}>
          <Icon name="flag" /> {t('command.at-dock')}
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
          title={t(`command.ask.${asking}.title`, { device })}
          text={t(`command.ask.${asking}.text`)}
          confirm={t(`command.ask.${asking}.confirm`)}
          cancel={t('command.cancel')}
          onConfirm={() => void give(asking)}
          onCancel={() => setAsking(null)}
        />
      )}
    </>
  );
}
