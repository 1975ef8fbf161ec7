import { createRandom } from "../../numeric/random.ts";
import type { TrainableNetwork } from "./chain_network.ts";

/**
 * What training starts from.
 *
 * - `random`: uniform in ±1/√(inputs of a sum), weights and biases, as PyTorch's convolutions start.
 * - `average`: the output starts as (infrared + visible) / 2, of planes that are one, the other, and their mean twice.
 * - `greater`: halfway from that to the greater of the two, of their mean twice and the positive parts of both differences.
 *
 * The last two carry four planes through every layer by centre taps, and add a little uniform noise that breaks the symmetry.
 */
export type StartKind = "random" | "average" | "greater";

/** Size of the noise in the first layer, and in one of 4 channels after it; among more it is smaller as their root. */
const FIRST_NOISE = 0.059;
const LATER_NOISE = 0.042;
/** Planes that are carried, and so the fewest channels of a hidden layer. */
const CARRIED = 4;

/** Centre taps of each carried plane for infrared and visible, and its share of the output. */
const TAPS = {
  average: [[1, 0, 0.25], [0, 1, 0.25], [0.5, 0.5, 0.25], [0.5, 0.5, 0.25]],
  greater: [[0.5, 0.5, 0.5], [0.5, 0.5, 0.5], [1, -1, 0.25], [-1, 1, 0.25]],
} as const;

/**
 * Float32 numbers for each group of parameters.
 *
 * @param seed of the stream the numbers are drawn from, group after group.
 * @throws {RangeError} for other starts than `random` where a hidden layer has fewer than 4 channels.
 */
export function startParameters(
  network: TrainableNetwork,
  kind: StartKind,
  seed: number,
): Float32Array[] {
  const random = createRandom(seed);
  const drawn = (count: number, size: number): Float32Array =>
    Float32Array.from({ length: count }, () => size * (2 * random() - 1));
  const last = network.parameters.length - 2;
  let bound = 0;
  const start = network.parameters.map(({ dims }, group) => {
    const count = dims.reduce((a, b) => a * b);
    const isBias = dims.length === 1;
    if (!isBias) {
      const inputs = dims[1]!;
      bound = kind === "random"
        ? 1 / Math.sqrt(inputs * dims[2]! * dims[3]!)
        : group === 0
        ? FIRST_NOISE
        : LATER_NOISE * Math.sqrt(CARRIED / inputs);
    }
    if (kind !== "random" && group > last) return new Float32Array(count);
    return drawn(count, bound);
  });
  if (kind !== "random") carryPlanes(network, kind, start);
  return start;
}

/** Adds the centre taps. */
function carryPlanes(
  { channels, parameters }: TrainableNetwork,
  kind: "average" | "greater",
  start: readonly Float32Array[],
): void {
  if (channels.slice(1, -1).some((count) => count < CARRIED)) {
    throw new RangeError(
      `Cannot start a network of ${
        channels.join(" → ")
      } channels as "${kind}": each hidden layer needs ${CARRIED}; take "random"`,
    );
  }
  const tap = (layer: number, out: number, input: number, value: number) => {
    const { dims } = parameters[2 * layer]!;
    start[2 * layer]![(out * dims[1]! + input) * 9 + 4]! += value;
  };
  const last = channels.length - 2;
  TAPS[kind].forEach(([ir, vi, share], plane) => {
    tap(0, plane, 0, ir);
    tap(0, plane, 1, vi);
    for (let layer = 1; layer < last; layer++) tap(layer, plane, plane, 1);
    tap(last, 0, plane, share);
  });
}
