/** Passes values of one struct from sender to receiver: each receiver gets its own. */
export type Pass = (value: unknown) => unknown;
