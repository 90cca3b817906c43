import { useEffect, useState } from 'react';

/** As the robot hears: mono at 16 kHz. */
const RATE_HZ = 16_000;
/** 64 ms a message. */
const PIECE = 1024;

/* Runs beside the page and hands on what the microphone gives, in pieces of 16-bit PCM. */
const WORKLET = `
registerProcessor('pcm', class extends AudioWorkletProcessor {
  constructor() { super(); this.piece = new Int16Array(${PIECE}); this.filled = 0; }
  process([[samples]]) {
    for (const sample of samples ?? []) {
      this.piece[this.filled++] = Math.max(-1, Math.min(1, sample)) * 32767;
      if (this.filled < ${PIECE}) continue;
      this.port.postMessage(this.piece.slice().buffer);
      this.filled = 0;
    }
    return true;
  }
});`;

export type MicrophoneState = 'off' | 'on' | 'refused';

/**
 * Gives the page's microphone to the robot while `wanted`. The browser takes the robot's own voice out
 * of it as far as it can.
 */
export function useMicrophone(
  wanted: boolean,
  onPiece: (pcm: ArrayBuffer) => void,
): MicrophoneState {
  const [state, setState] = useState<MicrophoneState>('off');
  useEffect(() => {
    if (!wanted) return;
    const ended = new AbortController();
    open(onPiece, ended.signal).then(
      () => {
        if (!ended.signal.aborted) setState('on');
      },
      () => {
        if (!ended.signal.aborted) setState('refused');
      },
    );
    return () => {
      ended.abort();
      setState('off');
    };
  }, [wanted, onPiece]);
  return state;
}

async function open(onPiece: (pcm: ArrayBuffer) => void, ended: AbortSignal): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: {
      channelCount: 1,
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
    },
  });
  const context = new AudioContext({ sampleRate: RATE_HZ });
  const close = (): void => {
    for (const track of stream.getTracks()) track.stop();
    void context.close();
  };
  if (ended.aborted) {
    close();
    return;
  }
  ended.addEventListener('abort', close, { once: true });
  const code = URL.createObjectURL(new Blob([WORKLET], { type: 'text/javascript' }));
  await context.audioWorklet.addModule(code);
  URL.revokeObjectURL(code);
  const node = new AudioWorkletNode(context, 'pcm', { numberOfOutputs: 0 });
  node.port.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => onPiece(data);
  context.createMediaStreamSource(stream).connect(node);
}
