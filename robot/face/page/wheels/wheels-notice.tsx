import { useTranslation } from 'react-i18next';
import type { WheelsNotice } from '../../wheels.js';
import { Icon } from '../panel/icon.js';
import { HoldButton } from './hold-button.js';

interface Props {
  notice: WheelsNotice;
  onEnable: () => void;
}

/** For staff at the robot; visitors go on talking to it behind. */
export function WheelsNotice({ notice, onEnable }: Props) {
  const { t } = useTranslation();
  const canEnable = notice === 'button-released' || notice === 'fault';
  return (
    <aside className="wheels" role="alert">
      <Icon name="stop" />
      <p>
        <strong>{t(`wheels.${notice}.title`)}</strong>
        <span>{t(`wheels.${notice}.what`)}</span>
      </p>
      {canEnable && <HoldButton label={t('wheels.enable')} onHeld={onEnable} />}
    </aside>
  );
}
