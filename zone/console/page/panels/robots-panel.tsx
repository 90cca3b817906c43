import { useTranslation } from 'react-i18next';
import type { RobotPresence } from '../../../wire/index.js';
import { usePlaceName } from '../site.js';
import { Chip } from '../ui/chip.js';
import { Icon } from '../ui/icon.js';
import { LastSeen } from './last-seen.js';
import { RobotCommands } from './robot-commands.js';
import { robotLook } from './robot-look.js';

interface Props {
  robots: RobotPresence[];
  enabled: boolean;
}

export function RobotsPanel({ robots, enabled }: Props) {
  const { t } = useTranslation();
  return (
    <section className="card panel">
      <h2>
        <Icon name="robot" /> {t('robots.title')}
      </h2>
      {robots.length === 0 && <p className="muted">{t('robots.none')}</p>}
      <ul className="rows">
        {robots.map((robot) => (
          <li key={robot.device} className="robot">
            <RobotFacts robot={robot} />
            <RobotCommands device={robot.device} enabled={enabled && robot.online} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RobotFacts({ robot }: { robot: RobotPresence }) {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  const look = robotLook(robot);
  const { state } = robot;
  return (
    <>
      <div className="row-head">
        <strong>{robot.device}</strong>
        {look && state ? (
          <Chip tone={look.tone} icon={look.icon}>
            {t(`activity.${state.activity}`)}
          </Chip>
        ) : (
          <LastSeen online={robot.online} seenAt={robot.seenAt} />
        )}
      </div>
      {state && robot.online && (
        <>
          <Battery level={state.battery} />
          {state.destination && (
            <p className="fact">
              <Icon name="lead" /> {t('heading', { place: placeName(state.destination) })}
            </p>
          )}
          {state.reason && (
            <p className="fact problem">
              <Icon name="warning" /> {state.reason}
            </p>
          )}
        </>
      )}
    </>
  );
}

function Battery({ level }: { level: number | null }) {
  const { t } = useTranslation();
  const percent = level === null ? null : Math.round(level * 100);
  return (
    <p className="battery">
      <span>{t('robots.battery')}</span>
      <span className="meter" aria-hidden="true">
        <i
          className={percent !== null && percent < 20 ? 'low' : ''}
          style={{ width: `${percent ?? 0}%` }}
        />
      </span>
      <b>{percent === null ? t('robots.unknown') : `${percent}%`}</b>
    </p>
  );
}
