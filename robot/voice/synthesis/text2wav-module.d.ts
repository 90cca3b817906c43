/** text2wav brings no types of its own. */
declare module 'text2wav' {
  // eslint-disable-next-line import-x/no-default-export -- it is what the package exports
  export default function text2wav(
    text: string,
    options: { voice: string; speed: string },
  ): Promise<Uint8Array>;
}
