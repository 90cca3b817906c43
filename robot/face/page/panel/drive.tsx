import { useTranslation } from 'react-i18next';
import type { FaceMotion, FaceView } from '../../protocol.js';
import type { Send } from '../link/use-robot.js';
import { PlanMap } from '../map/plan-map.js';
import { Choices, Lines, Offer } from './card-parts.js';
import { Icon } from './icon.js';

interface Props {
  view: FaceView;
  motion: FaceMotion;
  send: Send;
}

/** The way: where it goes, the map, how far it still is, and what may be chosen. */
export function Drive({ view, motion, send }: Props) {
  const { t } = useTranslation();
  return (
    <section className="drive">
      <Heading view={view} />
      <PlanMap
        language={view.language}
        motion={motion}
        goal={view.destination?.pose ?? null}
        label={t('map')}
      />
      <div className="drive-card">
        <Lines lines={view.card.lines} />
        {!view.card.offer && <Choices choices={view.card.choices} send={send} />}
        <Offer offer={view.card.offer} choices={view.card.choices} send={send} />
      </div>
    </section>
  );
}

function Heading({ view: { scene, destination, progress } }: { view: FaceView }) {
  const { t } = useTranslation();
  const name = destination?.name ?? '';
  const home = scene === 'returning' || name === '';
  return (
    <header className="way">
      <span className="way-icon" data-scene={scene}>
        <Icon name={scene === 'arrived' ? 'check' : 'flag'} />
      </span>
      <div>
        <p>{t(`way.${scene}`)}</p>
        <h2>{home ? t('dock') : name}</h2>
      </div>
      {progress && scene !== 'arrived' && (
        <p className="remaining">
          <b>{t('metres', { count: Math.max(1, Math.round(progress.remainingM)) })}</b>
          <span className="bar" aria-hidden="true">
            <i style={{ width: `${Math.round(progress.fraction * 100)}%` }} />
          </span>
        </p>
      )}
    </header>
  );
}
