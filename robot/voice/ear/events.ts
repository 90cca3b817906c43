/** What the ear reports; `t` in seconds of the audio it has heard. */
export type EarEvent =
  /** Loudness, 0..1, about ten times a second while anybody may want to see it. */
  | { readonly t: number; readonly event: 'level'; readonly level: number }
  | { readonly t: number; readonly event: 'wake' }
  /** The name is not heard for now; a touch and a button wake. */
  | { readonly t: number; readonly event: 'wake-lost'; readonly message: string }
  | { readonly t: number; readonly event: 'speech-start' }
  /** The robot should stop talking: it is being spoken to. */
  | { readonly t: number; readonly event: 'hush' }
  /** What is understood so far of a turn that goes on. */
  | { readonly t: number; readonly event: 'partial'; readonly text: string }
  | { readonly t: number; readonly event: 'speech-end'; readonly from: number; readonly to: number }
  /** `text` is empty when nothing could be understood; `tookMs` from the end of speech. */
  | {
      readonly t: number;
      readonly event: 'transcript';
      readonly text: string;
      readonly tookMs: number;
    }
  /** Nobody has said anything for a while. */
  | { readonly t: number; readonly event: 'asleep' }
  /** Something is broken; the screen goes on alone. */
  | { readonly t: number; readonly event: 'failed'; readonly message: string };
