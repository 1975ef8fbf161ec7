/** How signals of one length are transformed; the caller lays it out (src/metrics/fourier/fourier_plan.ts). */

/** In memory, 32-bit numbers; tables are float64 numbers. */
@unmanaged
export class FourierPlan {
  /** Samples of a signal. */
  length: i32;
  /** Samples that the stages transform: `length`, or for a chirp as many as its convolution takes. */
  padded: i32;
  /** The factors of `padded`, in the order of the stages, then 0. */
  factors: usize;
  /** The circle in `padded` parts. */
  cosines: usize;
  sines: usize;
  /** The chirp, a value a sample; of no meaning where `length` is `padded`. */
  waveCosines: usize;
  waveSines: usize;
  /** What each frequency is turned by to convolve with the chirp. */
  responseCosines: usize;
  responseSines: usize;
}
