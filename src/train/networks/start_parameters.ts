import { createRandom } from "../../numeric/random.ts";
import type { TrainableNetwork } from "./chain_network.ts";

/**
 * What training starts from.
 *
 * - `random`: uniform in ±1/√(inputs of a sum), weights and biases, as PyTorch's convolutions start.
 * - `average`: small uniform noise, and centre taps that make (infrared + visible) / 2 of one, the other and both halves; so that
 *   the output starts as the average of the sources.
 */
export type StartKind = "random" | "average";

/** Of the noise that breaks the symmetry of `average`: in the first layer and its bias, and in the last. */
const FIRST_NOISE = 0.059;
const LAST_NOISE = 0.042;

/**
 * Float32 numbers for each group of parameters.
 *
 * @param seed of the stream the numbers are drawn from, group after group.
 * @throws {RangeError} for `average` of a network that is not 2 → 4 → 1.
 */
export function startParameters(
  network: TrainableNetwork,
  kind: StartKind,
  seed: number,
): Float32Array[] {
  const random = createRandom(seed);
  const uniform = (size: number): number =>
    Math.fround(size * (2 * random() - 1));
  if (kind === "average") {
    if (network.channels.join() !== "2,4,1") {
      throw new RangeError(
        `Cannot start a network of ${
          network.channels.join(" → ")
        } channels as the average: only 2 → 4 → 1 has that start; take "random"`,
      );
    }
    const first = Float32Array.from({ length: 72 }, () => uniform(FIRST_NOISE));
    const firstBias = Float32Array.from(
      { length: 4 },
      () => uniform(FIRST_NOISE),
    );
    const last = Float32Array.from({ length: 36 }, () => uniform(LAST_NOISE));
    [1, 0, 0.5, 0.5].forEach((share, out) => {
      first[out * 18 + 4]! += share;
      first[out * 18 + 13]! += 1 - share;
      last[out * 9 + 4]! += 0.25;
    });
    return [first, firstBias, last, new Float32Array(1)];
  }
  let bound = 0;
  return network.parameters.map(({ dims }) => {
    if (dims.length > 1) bound = 1 / Math.sqrt(dims[1]! * dims[2]! * dims[3]!);
    const count = dims.reduce((a, b) => a * b);
    return Float32Array.from({ length: count }, () => uniform(bound));
  });
}
