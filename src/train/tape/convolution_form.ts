/** What a convolution is made of beside its tensors. */
export interface ConvolutionForm {
  /** Height and width of the kernel. */
  readonly rows: number;
  readonly columns: number;
  /** Groups that channels are divided into. Default 1. */
  readonly groups?: number;
  /** From one tap to the next. Default 1. */
  readonly dilation?: number;
  /** From one output pixel to the next. Default 1. */
  readonly stride?: number;
}
