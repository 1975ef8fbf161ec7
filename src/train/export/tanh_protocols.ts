/** Protocols of networks that are trained here: their output is a tanh of planes in [0, 1]. */
export const TANH_PROTOCOLS: readonly string[] = [
  "imsave-stretch",
  "clip-round",
];
