/**
 * The kernels of training: tensors are float32, channels × height × width, at addresses that the caller lays out
 * (src/train/tape/), each at a multiple of 16 and with its memory ending at one.
 *
 * Single-threaded, without any function an engine may define as it likes: the same bits on every machine.
 */
export {
  absolute,
  add,
  addProduct,
  addQuotient,
  addRootGradient,
  addScaled,
  addSigned,
  addValue,
  addWhereGreater,
  affine,
  divide,
  maximum,
  multiply,
  squareRoot,
  subtract,
  subtractProductQuotient,
} from "./arithmetic";
export {
  addReluGradient,
  addTanhGradient,
  exponential,
  hyperbolicTangent,
  logarithm,
  relu,
} from "./activations";
export { addGathered, addMirrored, mirror, spread } from "./borders";
export { convolve } from "./convolve";
export { flipWeights } from "./flip_weights";
export {
  addAtPlaces,
  addAveraged,
  averagePool,
  maxOfChannels,
  maxPool,
} from "./pooling";
export { dotOf, sumOf } from "./reductions";
export { multiplyPlanes } from "./matrix_product";
export { addRepeated, repeatPixels } from "./repeating";
export { addWeightGradient } from "./weight_gradient";

/** First byte that this module does not use for itself. */
export function heapBase(): usize {
  return __heap_base;
}
