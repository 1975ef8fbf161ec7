import {
  type PlacedLayer,
  weightDims,
} from "../../../models/search/search_operation.ts";
import { createRandom } from "../../../numeric/random.ts";

/** Of the noise: this over the root of how many numbers a sum has, as `startParameters` has it for 3 × 3 of 4 channels. */
const NOISE = 0.25;
/** Centre taps of the first four planes for infrared and visible: one, the other, and their mean twice. */
const FIRST = [[1, 0], [0, 1], [0.5, 0.5], [0.5, 0.5]];
const SHARE = 1 / FIRST.length;

/**
 * Weights that every operation starts from as what it passes on, so that none is ahead: the output is (infrared + visible) / 2,
 * carried by centre taps, and uniform noise breaks the symmetry.
 *
 * What is added to a sum or weighs a product starts as noise alone. The biases of heads are 0.
 *
 * @param seed of the stream the noise is drawn from, layer after layer.
 * @throws {RangeError} below four channels.
 */
export function startWeights(
  layers: readonly PlacedLayer[],
  seed: number,
): Float32Array {
  const channels = layers[0]!.outChannels;
  if (channels < FIRST.length) {
    throw new RangeError(
      `Cannot start a search of ${channels} channels: it carries ${FIRST.length}; take more`,
    );
  }
  const random = createRandom(seed);
  const numbers: number[] = [];
  for (const layer of layers) {
    const [out, into, side] = weightDims(layer);
    const size = NOISE / Math.sqrt(into * side * side);
    const noise = (): number => size * (2 * random() - 1);
    const centre = (side * side - 1) / 2;
    for (let o = 0; o < out; o++) {
      for (let i = 0; i < into; i++) {
        for (let tap = 0; tap < side * side; tap++) {
          const carried = tap === centre && !layer.noise
            ? carriedBy(layer, o, i)
            : 0;
          numbers.push(carried + noise());
        }
      }
    }
    for (let o = 0; o < out; o++) {
      numbers.push(isHead(layer) ? 0 : noise());
    }
  }
  return Float32Array.from(numbers);
}

function carriedBy(
  layer: PlacedLayer,
  out: number,
  into: number,
): number {
  if (layer.name.endsWith("stem")) return FIRST[out]?.[into] ?? 0;
  // A head of two branches takes the mean of both.
  if (isHead(layer)) {
    const branches = layer.name === "aggregation" ? 2 : 1;
    const channels = layer.inChannels / branches;
    return into % channels < FIRST.length ? SHARE / branches : 0;
  }
  return layer.depthwise || out === into ? 1 : 0;
}

function isHead({ name }: PlacedLayer): boolean {
  return name.endsWith("head") || name === "aggregation";
}
