/** PyTorch's features of formula-made planes, and a check against them. */
import { assert, assertEquals } from "@std/assert";
import fixture from "../../fixtures/train/features.json" with { type: "json" };
import type { FeatureNetwork } from "../../../src/train/features/feature_network.ts";
import {
  featureDistance,
  greaterFeatures,
} from "../../../src/train/losses/feature_distance.ts";
import { numberOf } from "../../../src/train/tape/sums.ts";
import { Tape } from "../../../src/train/tape/tape.ts";

/** Of the greatest of a tensor; of a sum, of the sum of sizes. */
const TOLERANCE = 1e-6;
/** Or so many times what PyTorch's float32 is from its float64 anywhere, where that is more. */
const ROUNDINGS = 2;

/** Holds a network's features, losses and gradients to what is written down of `kind`. */
export function checkValues(
  network: FeatureNetwork,
  kind: keyof typeof fixture.networks,
): void {
  const { side, depths, losses } = fixture.networks[kind];
  const shape = { channels: 1, height: side, width: side };
  const tape = new Tape();
  const open = network.open(tape);
  const every = depths.map((_, at) => at + 1);
  assertEquals(network.depthCount, depths.length);

  const ir = patch(side, 1, 2, 3);
  const found = open.features(tape.constant(shape, ir), every);
  depths.forEach((expected, at) => {
    const { channels, height, width } = found[at]!;
    assertEquals([channels, height, width], expected.shape);
    near(tape.read(found[at]!), expected, `${kind}, depth ${at + 1}`);
  });
  for (const { depths, value, gradient } of losses) {
    tape.clear();
    const sources = [
      tape.constant(shape, ir),
      tape.variable(shape, patch(side, 2, 1, 5)),
    ] as const;
    const output = tape.variable(shape, patch(side, 3, 5, 1));
    const loss = featureDistance(
      tape,
      greaterFeatures(tape, open.features, sources, depths),
      open.features(output, depths),
    );
    const got = numberOf(tape, loss);
    const what = `${kind}, loss of depths ${depths}`;
    const limit = tolerance(gradient) * value;
    assert(Math.abs(got - value) <= limit, `${what}: ${got}`);
    tape.backward([loss, 1]);
    near(tape.readGradient(output), gradient, `${what}, gradient`);
    const toSource = tape.readGradient(sources[1]);
    assert(toSource.every((by) => by === 0), "a source gets a gradient");
  }
}

interface Sampled {
  readonly sum: number;
  readonly greatest: number;
  readonly rounding: number;
  readonly places: readonly number[];
  readonly values: readonly number[];
}

function tolerance({ rounding }: Sampled): number {
  return Math.max(TOLERANCE, ROUNDINGS * rounding);
}

function near(numbers: Float32Array, expected: Sampled, what: string): void {
  const { sum, greatest, places, values } = expected;
  const all = numbers.reduce((so, one) => so + one, 0);
  const sizes = numbers.reduce((so, one) => so + Math.abs(one), 0);
  const most = numbers.reduce((so, one) => Math.max(so, Math.abs(one)), 0);
  const share = tolerance(expected);
  assert(Math.abs(all - sum) <= share * sizes, `${what}: sum ${all}`);
  const limit = share * greatest;
  assert(Math.abs(most - greatest) <= limit, `${what}: greatest ${most}`);
  places.forEach((place, at) => {
    const gap = Math.abs(numbers[place]! - values[at]!);
    assert(gap <= limit, `${what}: ${numbers[place]} at ${place}, by ${gap}`);
  });
}

/** The planes' formula, that of benches/python/feature_values.py. */
function patch(side: number, a: number, b: number, c: number): Float32Array {
  return Float32Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    return (a * x * x + b * x * y + c * y * y + 7 * x + 3 * y) % 251 / 255;
  });
}
