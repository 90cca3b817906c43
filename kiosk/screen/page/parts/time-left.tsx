import { useTranslation } from 'react-i18next';
import type { View } from '../../protocol.js';
import { Icon } from './icon.js';

/** How long this screen stays: a bar and the seconds, not colour alone. */
export function TimeLeft({ view }: { view: View }) {
  const { t } = useTranslation();
  const { time } = view;
  if (!time) return <div className="time-left" />;
  return (
    <div className="time-left" data-warning={time.warning}>
      <span className="time-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (time.left / Math.max(1, time.of)) * 100)}%` }} />
      </span>
      <span className="time-text">
        <Icon name="clock" />
        {t('time.left', { seconds: time.left })}
      </span>
    </div>
  );
}
