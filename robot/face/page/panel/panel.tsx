import type { ReactNode } from 'react';
import type { FaceMotion, FaceView } from '../../protocol.js';
import { StopButton } from '../bars/stop-button.js';
import type { Send } from '../link/use-robot.js';
import { Answer } from './answer.js';
import { Drive } from './drive.js';
import { Welcome } from './welcome.js';

interface Props {
  view: FaceView;
  motion: FaceMotion;
  send: Send;
  onStop: () => void;
  /** The way to ask. */
  children: ReactNode;
}

/** The right (or lower) half: topics, an answer, or the map, and always a way to ask. */
export function Panel({ view, motion, send, onStop, children }: Props) {
  return (
    <main className="panel">
      <Content view={view} motion={motion} send={send} />
      {view.canStop && <StopButton onStop={onStop} />}
      {children}
    </main>
  );
}

function Content({ view, motion, send }: Pick<Props, 'view' | 'motion' | 'send'>) {
  switch (view.scene) {
    case 'welcome':
      return <Welcome language={view.language} send={send} />;
    case 'emergency':
      return <Answer view={view} motion={motion} send={send} />;
    case 'talking':
      return isEmpty(view) ? (
        <Welcome language={view.language} send={send} />
      ) : (
        <Answer view={view} motion={motion} send={send} />
      );
    case 'stopped':
    case 'leading':
    case 'returning':
    case 'preparing':
    case 'arrived':
      return <Drive view={view} motion={motion} send={send} />;
  }
}

function isEmpty({ card }: FaceView): boolean {
  return card.title === null && card.choices.length === 0 && card.offer === null;
}
