import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../../zone/wire/index.js';
import { useLongPress } from '../long-press.js';
import { Icon, type IconName } from './icon.js';
import type { ViewProps } from './screen-props.js';

const NAMES: Record<Language, string> = { ko: '한국어', en: 'English', zh: '中文', ja: '日本語' };

/** Staff hold the logo for five seconds; see the README. */
const openService = () => window.location.assign('service/');

/** Whose machine this is, the four languages and the aids: on every screen. */
export function Header({ view, touch }: ViewProps) {
  const { t } = useTranslation();
  const { contrast, text, posture } = view.display;
  const logo = useLongPress(openService);
  return (
    <header className="header">
      <div className="brand" {...logo}>
        <span className="brand-mark" aria-hidden="true">
          <Icon name="document" />
        </span>
        <span className="brand-name">
          <strong>{t('brand')}</strong>
          <small>{t('centre')}</small>
        </span>
      </div>
      <nav className="languages" aria-label={t('language')}>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={view.language === language}
            onClick={() => touch({ type: 'language', language })}
          >
            {NAMES[language]}
          </button>
        ))}
      </nav>
      <div className="tools" role="group" aria-label={t('tools.title')}>
        <Tool
          icon="text"
          name={t('tools.text')}
          on={text === 'large'}
          press={() => touch({ type: 'display', text: text === 'large' ? 'normal' : 'large' })}
        />
        <Tool
          icon="contrast"
          name={t('tools.contrast')}
          on={contrast === 'high'}
          press={() =>
            touch({ type: 'display', contrast: contrast === 'high' ? 'normal' : 'high' })
          }
        />
        <Tool
          icon="posture"
          name={t('tools.posture')}
          on={posture === 'low'}
          press={() => touch({ type: 'display', posture: posture === 'low' ? 'standing' : 'low' })}
        />
      </div>
    </header>
  );
}

interface ToolProps {
  icon: IconName;
  name: string;
  on: boolean;
  press: () => void;
}

function Tool({ icon, name, on, press }: ToolProps) {
  return (
    <button type="button" className="tool" aria-pressed={on} onClick={press}>
      <Icon name={icon} />
      <span>{name}</span>
    </button>
  );
}
