import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, SiteContext } from './site.js';
import { Icon } from './ui/icon.js';
import { LanguageSelect } from './ui/language-select.js';
import { clockTime, fullDate, useNow } from './ui/time.js';

export function Header({ online }: { online: boolean }) {
  const { t } = useTranslation();
  const { name } = use(SiteContext);
  const now = useNow(1_000);
  return (
    <header className="header">
      <span className="emblem">
        <Icon name="robot" size={24} />
      </span>
      <h1>{t('title')}</h1>
      {name && <p className="site-name">{inLanguage(name)}</p>}
      <span className={online ? 'link-state on' : 'link-state'} role="status">
        <i aria-hidden="true" />
        {t(online ? 'link.online' : 'link.lost')}
      </span>
      <p className="clock">
        <span>{fullDate(now)}</span> <time>{clockTime(now, 'minutes')}</time>
      </p>
      <LanguageSelect />
    </header>
  );
}
