import { useTranslation } from 'react-i18next';
import { Icon } from '../panel/icon.js';

/** Shown for as long as the wheels may turn. */
export function StopButton({ onStop }: { onStop: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="stop" onClick={onStop}>
      <Icon name="stop" />
      {t('stop')}
    </button>
  );
}
