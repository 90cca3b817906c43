/** The two functions of `ipp` 1.1.0 that are used; it ships no types. */
declare module 'ipp' {
  const ipp: {
    /** Throws on an attribute it does not know. */
    serialize(message: object): Buffer;
    /** Throws on a message that ends too early. */
    parse(message: Buffer): unknown;
  };
  export = ipp;
}
