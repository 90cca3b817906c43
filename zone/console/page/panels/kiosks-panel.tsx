import { useTranslation } from 'react-i18next';
import type { KioskPresence } from '../../../wire/index.js';
import { Chip } from '../ui/chip.js';
import { Icon } from '../ui/icon.js';
import { clockTime } from '../ui/time.js';
import { kioskLook } from './kiosk-look.js';

export function KiosksPanel({ kiosks }: { kiosks: KioskPresence[] }) {
  const { t } = useTranslation();
  return (
    <section className="card panel">
      <h2>
        <Icon name="kiosk" /> {t('kiosks.title')}
      </h2>
      {kiosks.length === 0 && <p className="muted">{t('kiosks.none')}</p>}
      <ul className="rows">
        {kiosks.map((kiosk) => (
          <KioskRow key={kiosk.device} kiosk={kiosk} />
        ))}
      </ul>
    </section>
  );
}

function KioskRow({ kiosk }: { kiosk: KioskPresence }) {
  const { t } = useTranslation();
  const look = kioskLook(kiosk);
  return (
    <li className="kiosk">
      <div className="row-text">
        <span className="one-line">
          <strong>{kiosk.device}</strong> <span className="muted">{subtitle()}</span>
        </span>
        {kiosk.online && kiosk.state?.reason && (
          <span className="detail problem">{kiosk.state.reason}</span>
        )}
      </div>
      <Chip tone={look.tone} icon={look.icon}>
        {t(`kioskState.${look.status}`)}
      </Chip>
    </li>
  );

  function subtitle(): string {
    if (kiosk.online && kiosk.state) return t(`kioskKind.${kiosk.state.kind}`);
    if (kiosk.seenAt === 0) return t('presence.never');
    return t('presence.seen', { time: clockTime(kiosk.seenAt, 'minutes') });
  }
}
