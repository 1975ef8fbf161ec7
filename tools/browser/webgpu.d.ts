/** WebGPU's constants (W3C WebGPU, sections 5.1 and 5.2): the DOM library of TypeScript has its types only. */
declare const GPUBufferUsage: {
  readonly [
    Usage in
      | "MAP_READ"
      | "COPY_SRC"
      | "COPY_DST"
      | "UNIFORM"
      | "STORAGE"
      | "QUERY_RESOLVE"
  ]: number;
};
declare const GPUMapMode: { readonly READ: number };
