import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from './kiosk-socket.js';
import { DemoPanel } from './parts/demo-panel.js';
import { Footer } from './parts/footer.js';
import { Header } from './parts/header.js';
import { StaffNotice } from './parts/staff-notice.js';
import { Steps } from './parts/steps.js';
import { TimeWarning } from './parts/time-warning.js';
import { useHardwareKeys } from './hardware-keys.js';
import { ScreenOf } from './screens/screen-of.js';

export function App() {
  const { view, connected, touch } = useKiosk();
  const { t, i18n } = useTranslation();
  const language = view?.language ?? 'ko';
  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n, language]);
  useHardwareKeys(view, touch);

  if (!view || !connected) {
    return (
      <main className="kiosk connecting" data-screen="connecting">
        <p role="status">{t('connecting')}</p>
      </main>
    );
  }
  const { contrast, text, posture } = view.display;
  return (
    <div
      className="kiosk"
      data-screen={view.screen.at}
      data-contrast={contrast}
      data-text={text}
      data-posture={posture}
    >
      {posture === 'low' ? <p className="low-banner">{t('centre')}</p> : null}
      <Header view={view} touch={touch} />
      <Steps at={view.screen.at} />
      <main className="content">
        <ScreenOf view={view} touch={touch} />
      </main>
      <DemoPanel view={view} touch={touch} />
      <Footer view={view} touch={touch} />
      <StaffNotice called={view.staffCalled} />
      <TimeWarning view={view} touch={touch} />
    </div>
  );
}
