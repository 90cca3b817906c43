import { useTranslation } from 'react-i18next';
import { Chip } from '../ui/chip.js';
import { clockTime } from '../ui/time.js';

/** Whether a device is there, and since when it is not. */
export function LastSeen({ online, seenAt }: { online: boolean; seenAt: number }) {
  const { t } = useTranslation();
  if (online) {
    return (
      <Chip tone="good" icon="check">
        {t('presence.online')}
      </Chip>
    );
  }
  return (
    <span className="last-seen">
      <span className="muted">
        {seenAt === 0
          ? t('presence.never')
          : t('presence.seen', { time: clockTime(seenAt, 'minutes') })}
      </span>
      <Chip tone="off" icon="unplugged">
        {t('presence.offline')}
      </Chip>
    </span>
  );
}
