import { useEffect, useMemo, useState } from 'react';
import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';
import { Ack, ACK_TIMEOUT_MS } from '../../../../zone/wire/index.js';
import { FaceMotion, FaceView, FaceWheels, type PageToRobot } from '../../protocol.js';
import type { WheelsNotice } from '../../wheels.js';
import { useVoice, type PageVoice } from '../voice/use-voice.js';

type Name = keyof typeof PageToRobot;
export type Send = <N extends Name>(name: N, message: z.infer<(typeof PageToRobot)[N]>) => void;

export interface Robot {
  /** Null until the first one arrives. */
  view: FaceView | null;
  motion: FaceMotion;
  /** Why the wheels cannot roll; null when they can. */
  wheels: WheelsNotice | null;
  connected: boolean;
  /** True while an answer to what was sent is awaited. */
  waiting: boolean;
  send: Send;
  voice: PageVoice;
}

const STILL: FaceMotion = { pose: null, path: [] };

/** The robot behind this screen. A view that does not parse is dropped: the last good one stays. */
export function useRobot(): Robot {
  const socket = useMemo(() => io({ autoConnect: false, transports: ['websocket'] }), []);
  const [view, setView] = useState<FaceView | null>(null);
  const [motion, setMotion] = useState<FaceMotion>(STILL);
  const [wheels, setWheels] = useState<WheelsNotice | null>(null);
  const [connected, setConnected] = useState(false);
  const [pending, setPending] = useState(0);
  const voice = useVoice(socket);
  useEffect(() => {
    socket.on('connect', () => setConnected(true));
    socket.on('disconnect', () => setConnected(false));
    socket.on('view', (message: unknown) => {
      const parsed = FaceView.safeParse(message);
      if (parsed.success) setView(parsed.data);
    });
    socket.on('motion', (message: unknown) => {
      const parsed = FaceMotion.safeParse(message);
      if (parsed.success) setMotion(parsed.data);
    });
    socket.on('wheels', (message: unknown) => {
      const parsed = FaceWheels.safeParse(message);
      if (parsed.success) setWheels(parsed.data.notice);
    });
    socket.connect();
    return () => {
      for (const event of ['connect', 'disconnect', 'view', 'motion', 'wheels']) socket.off(event);
      socket.disconnect();
    };
  }, [socket]);
  const send: Send = (name, message) => {
    setPending((count) => count + 1);
    void deliver(socket, name, message).finally(() => setPending((count) => count - 1));
  };
  return { view, motion, wheels, connected, waiting: pending > 0, send, voice };
}

/** Refusals and silence leave the screen as it is: the view is the truth. */
async function deliver(socket: Socket, name: string, message: unknown): Promise<boolean> {
  try {
    const answer: unknown = await socket.timeout(ACK_TIMEOUT_MS).emitWithAck(name, message);
    const ack = Ack.safeParse(answer);
    return ack.success && ack.data.ok;
  } catch {
    return false;
  }
}
