import { useTranslation } from 'react-i18next';
import { Icon } from '../panel/icon.js';

interface Props {
  onRepeat: () => void;
  onStaff: () => void;
}

export function StaffBar({ onRepeat, onStaff }: Props) {
  const { t } = useTranslation();
  return (
    <div className="staff-bar">
      <button type="button" onClick={onRepeat}>
        <Icon name="repeat" />
        {t('repeat')}
      </button>
      <button type="button" onClick={onStaff}>
        <Icon name="staff" />
        {t('callStaff')}
      </button>
    </div>
  );
}
