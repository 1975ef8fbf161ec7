/** What the tests use of pngjs, which comes without types. */
export declare const PNG: {
  readonly sync: {
    /** Decodes to RGBA; throws if it cannot. */
    read(bytes: Uint8Array): {
      readonly width: number;
      readonly height: number;
      readonly data: Uint8Array;
    };
  };
};
