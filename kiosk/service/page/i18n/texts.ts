import type { ko } from './ko.js';

type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };

/** Every text of the page; a language that lacks one does not compile. */
export type Texts = Widen<typeof ko>;
