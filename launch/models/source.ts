/** What is already there of a file, and the tag of the version it came from. */
export interface Resume {
  readonly from: number;
  readonly tag: string;
}

export interface Opened {
  /** Where `chunks` begin: `resume.from`, or 0 when the source starts over. */
  readonly start: number;
  /** Bytes of the whole file, when the source says so. */
  readonly total: number | undefined;
  /** Names this version of the file; without one an interrupted download starts over. */
  readonly tag: string | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A place that has the files of a model. */
export interface Source {
  readonly name: string;
  /**
   * @param file its path in the model's folder
   * @throws LaunchError `models.offline`, `models.refused`, `models.interrupted`, `models.stopped`,
   * also while `chunks` are read
   */
  open(file: string, resume: Resume | undefined, signal: AbortSignal): Promise<Opened>;
}
