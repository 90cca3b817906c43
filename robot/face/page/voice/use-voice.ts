import { useCallback, useEffect, useState } from 'react';
import type { Socket } from 'socket.io-client';
import { FaceVoiceMessage } from '../../protocol.js';
import { Player } from './player.js';
import { useMicrophone } from './use-microphone.js';

const MUTE: FaceVoiceMessage = { voice: null, throughScreen: false };

export interface PageVoice extends FaceVoiceMessage {
  /** The browser gave no microphone. */
  readonly refused: boolean;
  /** Touched: the robot listens, and from now on the page hears and sounds. */
  readonly open: () => void;
}

/** The robot's ears and mouth on this page: state as it comes, sound both ways once it was touched. */
export function useVoice(socket: Socket): PageVoice {
  const [message, setMessage] = useState<FaceVoiceMessage>(MUTE);
  const [touched, setTouched] = useState(false);
  const [player] = useState(() => new Player());
  useEffect(() => {
    const onVoice = (raw: unknown): void => {
      const parsed = FaceVoiceMessage.safeParse(raw);
      if (parsed.success) setMessage(parsed.data);
    };
    const onClip = (clip: unknown): void => {
      if (clip === null || clip instanceof ArrayBuffer)
        void player.play(clip).catch(() => undefined);
    };
    socket.on('voice', onVoice);
    socket.on('clip', onClip);
    return () => {
      socket.off('voice', onVoice);
      socket.off('clip', onClip);
    };
  }, [socket, player]);
  const send = useCallback((pcm: ArrayBuffer) => void socket.volatile.emit('audio', pcm), [socket]);
  const microphone = useMicrophone(touched && message.throughScreen, send);
  const open = (): void => {
    player.unlock();
    setTouched(true);
    socket.emit('listen', {}, () => undefined);
  };
  return { ...message, refused: microphone === 'refused', open };
}
