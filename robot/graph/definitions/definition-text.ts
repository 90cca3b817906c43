/** Definitions by full type name; parts of a service or action are divided by lines of `---`. */
export type DefinitionText = Readonly<Record<string, string>>;
