import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskBar } from './bars/ask-bar.js';
import { TopBar } from './bars/top-bar.js';
import { StaffBar } from './bars/staff-bar.js';
import { Manner } from './face/manner.js';
import { Subtitle } from './face/subtitle.js';
import { RobotFace } from './face/robot-face.js';
import { gazeOf } from './face/gaze.js';
import { useSpeaking } from './face/use-speaking.js';
import { useRobot } from './link/use-robot.js';
import { Panel } from './panel/panel.js';
import { RecordingSign } from './voice/recording-sign.js';
import { WheelsNotice } from './wheels/wheels-notice.js';

export function App() {
  const robot = useRobot();
  const { view, motion, wheels, connected, waiting, send, voice } = robot;
  const { t, i18n } = useTranslation();
  const [typing, setTyping] = useState(false);
  const [keys, setKeys] = useState(false);
  const reading = useSpeaking(view?.subtitle ?? '', view?.utterance ?? 0, view?.manner.rate ?? 1);
  const speaking = voice.voice ? voice.voice.sentence !== null : reading;
  const language = view?.language ?? 'ko';
  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [language, i18n]);
  if (!view) return <p className="connecting">{t('connecting')}</p>;
  // What to do next is asked on the panel, behind the keys.
  const stop = () => {
    send('stop', {});
    setKeys(false);
  };
  const spokenTo = voice.voice?.turn === 'hearing' || voice.voice?.turn === 'attentive';
  const listens = (typing || spokenTo) && view.scene !== 'leading';
  const mood = waiting ? 'thinking' : listens ? 'listening' : view.mood;
  return (
    <div className="app" data-scene={view.scene} data-keys={keys}>
      <TopBar
        language={language}
        zoneOnline={view.zoneOnline}
        onLanguage={(next) => send('language', { language: next })}
      />
      <RecordingSign
        recording={voice.voice?.recording ?? 'off'}
        onSkip={() => send('skipRecording', {})}
      />
      <section className="stage" aria-label={t('stage')}>
        <RobotFace mood={mood} speaking={speaking} gaze={gazeOf(view, motion)} />
        <Subtitle
          text={view.subtitle}
          utterance={view.utterance}
          large={view.manner.volume > 1}
          sentence={voice.voice?.sentence ?? null}
        />
        <Manner manner={view.manner} />
        <StaffBar onRepeat={() => send('repeat', {})} onStaff={() => send('callStaff', {})} />
      </section>
      <Panel view={view} motion={motion} send={send} onStop={stop}>
        <AskBar
          language={language}
          send={send}
          onTyping={setTyping}
          keys={keys}
          onKeys={setKeys}
          voice={voice}
        />
      </Panel>
      {wheels && <WheelsNotice notice={wheels} onEnable={() => send('enableWheels', {})} />}
      {!connected && (
        <p className="lost" role="alert">
          {t('lost')}
        </p>
      )}
    </div>
  );
}
