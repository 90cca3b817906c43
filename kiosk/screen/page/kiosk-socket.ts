import { useCallback, useEffect, useRef, useState } from 'react';
import { io, type Socket } from 'socket.io-client';
import type { Touch } from '../../session/index.js';
import { View } from '../protocol.js';

export interface KioskLine {
  /** Null until the kiosk has said what to show. */
  view: View | null;
  connected: boolean;
  touch: (touch: Touch) => void;
}

/** The page's line to its kiosk: whole views in, touches out. */
export function useKiosk(): KioskLine {
  const [view, setView] = useState<View | null>(null);
  const [connected, setConnected] = useState(false);
  const socket = useRef<Socket | null>(null);
  useEffect(() => {
    const line = io({ transports: ['websocket'] });
    socket.current = line;
    line.on('connect', () => setConnected(true));
    line.on('disconnect', () => setConnected(false));
    line.on('view', (message: unknown) => {
      const parsed = View.safeParse(message);
      if (parsed.success) setView(parsed.data);
      else console.error('unreadable view', parsed.error.issues[0]);
    });
    return () => void line.disconnect();
  }, []);
  const touch = useCallback((message: Touch) => {
    // A touch made while the line is down is lost on purpose: it must not be pressed later.
    socket.current?.volatile.emit('touch', message, () => undefined);
  }, []);
  return { view, connected, touch };
}
