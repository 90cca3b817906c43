/*
 * What is used of @huggingface/tokenizers: its own types are written for bundlers, and Node's way of
 * resolving modules does not find them.
 */
declare module '@huggingface/tokenizers' {
  export class Tokenizer {
    /** @param tokenizer `tokenizer.json`, parsed @param config `tokenizer_config.json`, or nothing of it */
    constructor(tokenizer: object, config: object);
    encode(text: string): { readonly ids: number[] };
  }
}
