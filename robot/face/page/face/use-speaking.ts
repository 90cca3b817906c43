import { useEffect, useState } from 'react';

/** About the pace of a calm voice, milliseconds a character. */
const MS_PER_CHARACTER = 110;
const LONGEST_MS = 12_000;

/** True for as long as saying the words takes, so that the mouth moves with the subtitles. */
export function useSpeaking(text: string, utterance: number, rate: number): boolean {
  const [spoken, setSpoken] = useState(0);
  useEffect(() => {
    const length = Math.min(LONGEST_MS, (text.length * MS_PER_CHARACTER) / rate);
    const timer = setTimeout(() => setSpoken(utterance), length);
    return () => clearTimeout(timer);
  }, [text, utterance, rate]);
  return utterance > 0 && spoken !== utterance;
}
