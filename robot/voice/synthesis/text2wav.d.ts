/** text2wav brings no types of its own. */
declare module 'text2wav' {
  export default function text2wav(
    text: string,
    options: { voice: string; speed: number },
  ): Promise<Uint8Array>;
}
