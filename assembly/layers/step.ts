/** What makes one value, as the caller lays it out: fifteen numbers of 32 bits. */
@unmanaged
export class Step {
  /** 0 convolution, 1 function of each value, 2 two values pixel by pixel. */
  kind: i32;
  /** Addresses of the `count` values it takes. */
  inputs: usize;
  count: i32;
  /** Address of the value it makes. */
  output: usize;
  /** Rows it runs behind the sources. */
  lag: i32;
  /** Of a convolution: rows and columns of the kernel, pixels from tap to tap, groups, channels it takes. */
  size: i32;
  dilation: i32;
  groups: i32;
  inChannels: i32;
  /**
   * By group; output channels of one come by four, then one by one; within these the order is kernel row, input channel,
   * kernel column, output channel.
   */
  weights: usize;
  /** One an output channel. */
  bias: usize;
  /** Room for `size` · `inChannels` addresses. */
  sources: usize;
  /** Which function or operation: see `element_row.ts` and `pair_row.ts`. */
  what: i32;
  /** Its numbers. */
  first: f32;
  second: f32;
}
