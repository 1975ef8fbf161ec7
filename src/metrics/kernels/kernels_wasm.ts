/** The metrics' kernels: assembly/metrics/kernels.ts as WebAssembly, base64. Written by `deno task kernels`; not to be edited. */
export const KERNELS =
  "AGFzbQEAAAABDAJgBH9/f3wAYAABfwMDAgABBQMBAAAHHQMFd2lkZW4AAAhoZWFwQmFzZQABBm1lbW9yeQIACjcCLwEBfwNAIAIgBEoEQCABIARBA3RqIAAgBGotAAC4IAOhOQMAIARBAWohBAwBCwsLBQBBgAgL";
