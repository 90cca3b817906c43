import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../zone/wire/index.js';
import type { FaceCard, FaceMotion } from '../../protocol.js';
import { PlanMap } from './plan-map.js';

interface Props {
  spot: NonNullable<FaceCard['spot']>;
  language: Language;
  motion: FaceMotion;
}

/** Where a place is, seen from the robot. Takes the room that is left; none when that is too little. */
export function PlaceMap({ spot: { id, name, pose }, language, motion }: Props) {
  const { t } = useTranslation();
  return (
    <div className="place-map">
      <figure>
        <PlanMap
          language={language}
          motion={{ pose: motion.pose, path: [] }}
          goal={pose}
          spot={id}
          label={t('mapPlace', { name })}
        />
        <figcaption>
          <span data-mark="robot">{t('robotHere')}</span>
          <span data-mark="goal">{name}</span>
        </figcaption>
      </figure>
    </div>
  );
}
