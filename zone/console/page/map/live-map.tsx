import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskPresence, RobotPresence } from '../../../wire/index.js';
import { currentLanguage } from '../i18n/index.js';
import { SiteContext } from '../site.js';
import { Icon } from '../ui/icon.js';
import { KioskMark } from './kiosk-mark.js';
import { Legend } from './legend.js';
import { usePlan, type Plan } from './plan.js';
import { RobotMark } from './robot-mark.js';
import { RobotPath } from './robot-path.js';

interface Props {
  robots: RobotPresence[];
  kiosks: KioskPresence[];
}

export function LiveMap({ robots, kiosks }: Props) {
  const { t } = useTranslation();
  const plan = usePlan();
  return (
    <section className="card map">
      <div className="map-head">
        <h2>{t('map.title')}</h2>
        <Legend />
      </div>
      {plan === 'missing' && (
        <p className="map-empty">
          <Icon name="warning" size={32} />
          {t('map.noPlan')}
        </p>
      )}
      {plan === 'loading' && <p className="map-empty spinner" role="status" />}
      {typeof plan === 'object' && <Picture plan={plan} robots={robots} kiosks={kiosks} />}
      <NotLocated robots={robots} kiosks={kiosks} />
    </section>
  );
}

function Picture({ plan, robots, kiosks }: Props & { plan: Plan }) {
  const { t } = useTranslation();
  const summary = t('map.summary', { robots: robots.length, kiosks: kiosks.length });
  return (
    <svg className="map-picture" viewBox={plan.viewBox.join(' ')} role="img" aria-label={summary}>
      <g
        className="plan"
        data-lang={currentLanguage()}
        dangerouslySetInnerHTML={{ __html: plan.content }}
      />
      {robots.map((robot) => (
        <RobotPath key={robot.device} robot={robot} />
      ))}
      {kiosks.map((kiosk) => (
        <KioskMark key={kiosk.device} kiosk={kiosk} />
      ))}
      {robots.map((robot) => (
        <RobotMark key={robot.device} robot={robot} />
      ))}
    </svg>
  );
}

/** Devices that are connected and yet have no place on the map. */
function NotLocated({ robots, kiosks }: Props) {
  const { t } = useTranslation();
  const { spots } = use(SiteContext);
  const lost = [
    ...robots.filter(({ online, state }) => online && !state?.pose),
    ...kiosks.filter(({ online, state }) => online && !(state && spots[state.spot])),
  ].map(({ device }) => device);
  if (lost.length === 0) return null;
  return (
    <p className="map-note">
      <Icon name="question" /> {t('map.notLocated', { devices: lost.join(', ') })}
    </p>
  );
}
