/** Plays one clip at a time; the next, or null, ends it. */
export class Player {
  #context: AudioContext | undefined;
  #source: AudioBufferSourceNode | undefined;
  #latest = 0;

  /** Browsers let a page sound only after it was touched. */
  unlock(): void {
    this.#context ??= new AudioContext();
    void this.#context.resume();
  }

  async play(wav: ArrayBuffer | null): Promise<void> {
    const turn = ++this.#latest;
    this.#source?.stop();
    this.#source = undefined;
    if (wav === null || this.#context?.state !== 'running') return;
    const buffer = await this.#context.decodeAudioData(wav);
    if (turn !== this.#latest) return;
    const source = this.#context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.#context.destination);
    source.start();
    this.#source = source;
  }
}
