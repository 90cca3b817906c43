import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleSnapshot, VisitCounts } from '../../../wire/index.js';
import { kioskLook } from './kiosk-look.js';

const OUTCOMES = ['issued', 'handed-to-staff', 'cancelled', 'timed-out', 'failed'] as const;

export function Kpis({ snapshot }: { snapshot: ConsoleSnapshot }) {
  const { t } = useTranslation();
  const { kiosks, robots, calls } = snapshot;
  const free = kiosks.filter((kiosk) => kioskLook(kiosk).status === 'free').length;
  const online = robots.filter((robot) => robot.online).length;
  return (
    <section className="kpis">
      <Visits counts={snapshot.visitsToday} />
      <Tile label={t('kpi.kiosksFree')} part={free} whole={kiosks.length} />
      <Tile label={t('kpi.robotsOnline')} part={online} whole={robots.length} />
      <Tile label={t('kpi.calls')} part={calls.length} alarming={calls.length > 0} />
    </section>
  );
}

interface TileProps {
  label: string;
  part: number;
  whole?: number;
  alarming?: boolean;
}

function Tile({ label, part, whole, alarming = false }: TileProps) {
  return (
    <div className={alarming ? 'card kpi alarming' : 'card kpi'}>
      <h2>{label}</h2>
      <Figure>
        {part}
        {whole !== undefined && <small>/ {whole}</small>}
      </Figure>
      {whole !== undefined && whole <= 12 && <Dots part={part} whole={whole} />}
    </div>
  );
}

function Figure({ children }: { children: ReactNode }) {
  return <p className="figure">{children}</p>;
}

function Dots({ part, whole }: { part: number; whole: number }) {
  return (
    <p className="dots" aria-hidden="true">
      {Array.from({ length: whole }, (_, index) => (
        <i key={index} className={index < part ? 'on' : ''} />
      ))}
    </p>
  );
}

function Visits({ counts }: { counts: VisitCounts }) {
  const { t } = useTranslation();
  const total = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  return (
    <div className="card kpi visits">
      <h2>{t('kpi.visits')}</h2>
      <Figure>
        {total}
        <small>{t('kpi.visitsUnit')}</small>
      </Figure>
      <div className="share">
        <div className="bar" aria-hidden="true">
          {OUTCOMES.map((outcome) => (
            <i
              key={outcome}
              className={`outcome-${outcome}`}
              style={{ flexGrow: counts[outcome] }}
            />
          ))}
        </div>
        {total === 0 ? (
          <p className="muted">{t('kpi.noVisits')}</p>
        ) : (
          <ul>
            {OUTCOMES.map((outcome) => (
              <li key={outcome}>
                <i className={`outcome-${outcome}`} aria-hidden="true" />
                {t(`outcome.${outcome}`)} <b>{counts[outcome]}</b>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
