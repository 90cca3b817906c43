import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleSnapshot } from '../../wire/index.js';
import { Header } from './header.js';
import { LiveMap } from './map/live-map.js';
import { CallsPanel } from './panels/calls-panel.js';
import { KiosksPanel } from './panels/kiosks-panel.js';
import { Kpis } from './panels/kpis.js';
import { RobotsPanel } from './panels/robots-panel.js';
import { SiteContext, useLoadSite } from './site.js';
import { Icon } from './ui/icon.js';
import { clockTime } from './ui/time.js';

interface Props {
  snapshot: ConsoleSnapshot;
  online: boolean;
}

export function Dashboard({ snapshot, online }: Props) {
  const { t } = useTranslation();
  const site = useLoadSite();
  const waiting = snapshot.calls.length;
  useEffect(() => {
    document.title = waiting > 0 ? t('titleCalls', { count: waiting }) : t('title');
  }, [waiting, t]);
  return (
    <SiteContext value={site}>
      <Header online={online} />
      {!online && (
        <p className="banner" role="alert">
          <Icon name="unplugged" size={20} />
          {t('banner', { time: clockTime(snapshot.at, 'seconds') })}
        </p>
      )}
      <main className={online ? 'dashboard' : 'dashboard stale'}>
        <Kpis snapshot={snapshot} />
        <LiveMap robots={snapshot.robots} kiosks={snapshot.kiosks} />
        <aside className="side">
          <CallsPanel calls={snapshot.calls} enabled={online} />
          <RobotsPanel robots={snapshot.robots} enabled={online} />
          <KiosksPanel kiosks={snapshot.kiosks} />
        </aside>
      </main>
    </SiteContext>
  );
}
