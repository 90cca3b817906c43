/** What is used of @picovoice/porcupine-node, which need not be installed. */
declare module '@picovoice/porcupine-node' {
  export class Porcupine {
    constructor(
      accessKey: string,
      keywords: string[],
      sensitivities: number[],
      options: { modelPath: string; device: string },
    );
    readonly frameLength: number;
    readonly sampleRate: number;
    /** @returns the index of the keyword, or -1 */
    process(frame: Int16Array): number;
  }
}
