/** One 3×3 convolution as the caller lays it out: seven numbers of 32 bits. */
@unmanaged
export class Layer {
  inChannels: i32;
  outChannels: i32;
  /** 1 if its input is mirrored at the border, 0 if zeros lie beyond. */
  reflect: i32;
  /** What follows it: 0 nothing, 1 ReLU, 2 tanh. */
  activation: i32;
  /**
   * Splatted. Output channels come in groups of four, then one by one; within a group the order is kernel row, input
   * channel, kernel column, output channel.
   */
  weights: usize;
  /** Splatted, one an output channel. */
  bias: usize;
  /**
   * Four rows of its input, each of `inChannels` channels a pitch apart; a channel starts with four values of which the last
   * is the one left of the image. Row y of the image is in row y mod 3; the last row is zero and stays so.
   */
  ring: usize;
}
