import { useTranslation } from 'react-i18next';
import type { Screen } from '../../protocol.js';
import { Icon, type IconName } from './icon.js';
import type { ViewProps } from './screen-props.js';
import { TimeLeft } from './time-left.js';

/** While money or paper is under way, nothing may be undone from here. */
const WORKING: Screen['at'][] = ['issuing', 'settling'];
const BEFORE_AND_AFTER: Screen['at'][] = ['welcome', 'out-of-service', 'done', 'sorry'];

/** Home, back, cancel and help: in the same place on every screen, within reach. */
export function Footer({ view, touch }: ViewProps) {
  const { t } = useTranslation();
  const { at } = view.screen;
  const { screen } = view;
  const counting = screen.at === 'cash' && screen.phase !== 'open';
  const working = WORKING.includes(at) || counting;
  const between = !BEFORE_AND_AFTER.includes(at);
  return (
    <footer className="footer">
      <TimeLeft view={view} />
      <div className="footer-keys">
        <Key
          icon="home"
          name={t('nav.home')}
          off={working || at === 'welcome' || at === 'out-of-service'}
          press={() => touch({ type: 'home' })}
        />
        <Key
          icon="back"
          name={t('nav.back')}
          off={working || !between}
          press={() => touch({ type: 'back' })}
        />
        <Key
          icon="cancel"
          name={t('nav.cancel')}
          off={working || !between}
          press={() => touch({ type: 'cancel' })}
        />
        <Key
          icon="staff"
          name={view.staffCalled ? t('tools.staffCalled') : t('tools.staff')}
          off={view.staffCalled}
          help
          press={() => touch({ type: 'call-staff' })}
        />
      </div>
    </footer>
  );
}

interface KeyProps {
  icon: IconName;
  name: string;
  off: boolean;
  help?: boolean;
  press: () => void;
}

function Key({ icon, name, off, help = false, press }: KeyProps) {
  return (
    <button
      type="button"
      className={help ? 'footer-key help' : 'footer-key'}
      disabled={off}
      onClick={press}
    >
      <Icon name={icon} />
      <span>{name}</span>
    </button>
  );
}
