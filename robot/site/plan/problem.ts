/** Something wrong in a plan, at the entry that `path` leads to. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
