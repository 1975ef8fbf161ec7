/** What makes one value, as the caller lays it out: sixteen numbers of 32 bits. */
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
  /** Input channels of a group whose products are summed before those of the next come. */
  block: i32;
  /**
   * By group, then by block; its output channels come by four, then one by one; within these the order is kernel row, input
   * channel, kernel column, output channel. Each four times, one for each lane of a vector.
   */
  weights: usize;
  /** One an output channel. */
  bias: usize;
  /** Room for `size` · `inChannels` addresses. */
  sources: usize;
  /** Which function or operation: see `element_row.ts` and `pair_row.ts`. */
  what: i32;
  /** Its numbers; of a convolution, `first` is what smaller results are raised to. */
  first: f32;
  second: f32;
}
