/** What is used of sherpa-onnx-node, which brings no types of its own. */
declare module 'sherpa-onnx-node' {
  interface OfflineStream {
    acceptWaveform(wave: { samples: Float32Array; sampleRate: number }): void;
  }
  interface OfflineModelConfig {
    zipformerCtc?: { model: string };
    transducer?: { encoder: string; decoder: string; joiner: string };
    senseVoice?: { model: string; language: string; useInverseTextNormalization: number };
    tokens: string;
    modelingUnit?: 'cjkchar';
    numThreads: number;
    provider: 'cpu';
    debug: 0 | 1;
  }
  interface OfflineTtsModelConfig {
    vits?: { model: string; lexicon: string; tokens: string };
    supertonic?: {
      durationPredictor: string;
      textEncoder: string;
      vectorEstimator: string;
      vocoder: string;
      ttsJson: string;
      unicodeIndexer: string;
      voiceStyle: string;
    };
    numThreads: number;
    provider: 'cpu';
    debug: 0 | 1;
  }
  const sherpa: {
    OfflineTts: new (config: {
      model: OfflineTtsModelConfig;
      /** Paths with commas between them. */
      ruleFsts: string;
      maxNumSentences: number;
    }) => {
      generate(order: {
        text: string;
        enableExternalBuffer: boolean;
        generationConfig: { sid: number; speed: number; extra: { lang: string } };
      }): { samples: Float32Array; sampleRate: number };
    };
    OfflineRecognizer: new (config: {
      featConfig: { sampleRate: number; featureDim: number };
      modelConfig: OfflineModelConfig;
      decodingMethod?: 'modified_beam_search';
      maxActivePaths?: number;
      hotwordsFile?: string;
      hotwordsScore?: number;
    }) => {
      createStream(): OfflineStream;
      decode(stream: OfflineStream): void;
      getResult(stream: OfflineStream): { text: string; tokens: string[] };
    };
  };
  // eslint-disable-next-line import-x/no-default-export -- it is what the package exports
  export default sherpa;
}
