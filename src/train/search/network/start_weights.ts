import type { PlacedLayer } from "../../../models/search/place_layers.ts";
import { weightDims } from "../../../models/search/place_layers.ts";
import { createRandom } from "../../../numeric/random.ts";
import type { Supernet } from "./supernet.ts";

/** Of the noise: this over the root of how many numbers a sum has, as `startParameters` has it for 3 × 3 of 4 channels. */
const NOISE = 0.25;
/** Centre taps of the first four planes for infrared and visible: one, the other, and their mean twice. */
const FIRST = [[1, 0], [0, 1], [0.5, 0.5], [0.5, 0.5]];
const SHARE = 1 / FIRST.length;

/**
 * Weights that every operation starts from as what it passes on, so that none is ahead: the output is (infrared + visible) / 2,
 * carried by centre taps, and uniform noise breaks the symmetry.
 *
 * What is added to the input (`sum`) starts as noise alone. The last bias is 0.
 *
 * @param seed of the stream the noise is drawn from, layer after layer.
 * @throws {RangeError} below four channels.
 */
export function startWeights(
  { layers, added }: Pick<Supernet, "layers" | "added">,
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
          const carried = tap === centre && !added.has(layer)
            ? carriedBy(layer, o, i)
            : 0;
          numbers.push(carried + noise());
        }
      }
    }
    for (let o = 0; o < out; o++) {
      numbers.push(layer === layers.at(-1) ? 0 : noise());
    }
  }
  return Float32Array.from(numbers);
}

function carriedBy(
  { name, depthwise }: PlacedLayer,
  out: number,
  into: number,
): number {
  if (name === "stem") return FIRST[out]?.[into] ?? 0;
  if (name === "head") return into < FIRST.length ? SHARE : 0;
  return depthwise || out === into ? 1 : 0;
}
