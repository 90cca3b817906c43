import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type Tone = 'good' | 'active' | 'reserved' | 'bad' | 'off';

interface Props {
  tone: Tone;
  icon: IconName;
  children: ReactNode;
}

/** A state in colour, icon and word. */
export function Chip({ tone, icon, children }: Props) {
  return (
    <span className={`chip tone-${tone}`}>
      <Icon name={icon} size={16} />
      {children}
    </span>
  );
}
