import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenStaffCall } from '../../../wire/index.js';
import { useSend } from '../link/use-link.js';
import { Icon, type IconName } from '../ui/icon.js';
import { clockTime, useAgo } from '../ui/time.js';

const ICONS: Record<OpenStaffCall['call']['reason'], IconName> = {
  'visitor-asked': 'person',
  'not-understood': 'question',
  upset: 'talk',
  stuck: 'stop',
  medical: 'bell',
  fire: 'bell',
  'lost-child': 'bell',
  danger: 'bell',
  emergency: 'bell',
  fault: 'warning',
};

const EMERGENCIES: ReadonlySet<OpenStaffCall['call']['reason']> = new Set([
  'medical',
  'fire',
  'lost-child',
  'danger',
  'emergency',
]);

interface Props {
  calls: OpenStaffCall[];
  enabled: boolean;
}

export function CallsPanel({ calls, enabled }: Props) {
  const { t } = useTranslation();
  return (
    <section className={calls.length > 0 ? 'card panel calls has-calls' : 'card panel calls'}>
      <h2>
        <Icon name="bell" /> {t('calls.title')}
        {calls.length > 0 && <b className="count">{calls.length}</b>}
      </h2>
      <div role="log" aria-live="assertive">
        {calls.length === 0 ? (
          <p className="muted calm">
            <Icon name="check" /> {t('calls.none')}
          </p>
        ) : (
          <ul className="rows">
            {calls.map((call) => (
              <Call key={call.id} call={call} enabled={enabled} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Call({ call, enabled }: { call: OpenStaffCall; enabled: boolean }) {
  const { t } = useTranslation();
  const send = useSend();
  const ago = useAgo();
  const [sending, setSending] = useState(false);
  const answer = async () => {
    setSending(true);
    const ack = await send('call.answer', { id: call.id });
    // Answered by a colleague at the same moment: the next snapshot takes it away just the same.
    if (!ack.ok) setSending(false);
  };
  const { reason, detail } = call.call;
  return (
    <li className={EMERGENCIES.has(reason) ? 'call emergency' : 'call'}>
      <span className="call-icon">
        <Icon name={ICONS[reason]} size={22} />
      </span>
      <div className="row-text">
        <strong>{t(`reason.${reason}`)}</strong>
        <span className="muted">
          {call.device} · <time title={clockTime(call.at, 'seconds')}>{ago(call.at)}</time>
        </span>
        {detail && <span className="detail">{detail}</span>}
      </div>
      <button
        className="button primary"
        aria-label={t('calls.answerFor', { device: call.device })}
        disabled={!enabled || sending}
        onClick={() => void answer()}
      >
        {t('calls.answer')}
      </button>
    </li>
  );
}
