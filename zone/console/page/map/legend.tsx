import { useTranslation } from 'react-i18next';
import { KIOSK_LOOKS } from '../panels/kiosk-look.js';
import { Icon } from '../ui/icon.js';

export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="legend">
      <li>
        <i className="legend-robot" aria-hidden="true" /> {t('map.robot')}
      </li>
      <li>
        <i className="legend-path" aria-hidden="true" /> {t('map.path')}
      </li>
      {KIOSK_LOOKS.map(({ status, tone, icon }) => (
        <li key={status}>
          <i className={`legend-kiosk tone-${tone}`} aria-hidden="true">
            <Icon name={icon} size={13} />
          </i>
          {t(`kioskState.${status}`)}
        </li>
      ))}
    </ul>
  );
}
