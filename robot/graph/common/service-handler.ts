/** Handler of a service whose type is known at run time only; may return a promise. */
export type ServiceHandler = (request: unknown) => unknown;
