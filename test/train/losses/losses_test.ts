/** Every loss against PyTorch's value and gradient (test/fixtures/train/losses.json), and the gradient against finite differences. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fixture from "../../fixtures/train/losses.json" with { type: "json" };
import { featureWeights } from "../../../src/train/losses/feature_weights.ts";
import { gmsd } from "../../../src/train/losses/gmsd.ts";
import { saliencyWeights } from "../../../src/train/losses/saliency_weights.ts";
import type { FeaturesOf } from "../../../src/train/losses/refresh_loss.ts";
import type { Recipe } from "../../../src/train/recipe/recipe_schema.ts";
import { lossMeter } from "../../../src/train/step/every_loss.ts";
import { contentLosses } from "../../../src/train/step/content_losses.ts";
import {
  type PatchView,
  patchView,
} from "../../../src/train/step/patch_view.ts";
import { convolution } from "../../../src/train/tape/convolution.ts";
import { plus } from "../../../src/train/tape/arithmetic.ts";
import { rectified } from "../../../src/train/tape/pointwise.ts";
import { numberOf } from "../../../src/train/tape/sums.ts";
import { Tape } from "../../../src/train/tape/tape.ts";
import type { TapeTensor } from "../../../src/train/tape/tensor.ts";
import { assertNear } from "../tape/assert_near.ts";
import { drawn } from "../tape/drawn.ts";
import { numbersIn } from "../tape/numbers_in.ts";

const SIDE = 20;
const SHAPE = { channels: 1, height: SIDE, width: SIDE };
/** Of the largest: float32 here, float64 there; variances are differences of larger numbers. */
const TOLERANCE = 2e-5;

const constants = { luminance: 0.01 ** 2, contrast: 0.03 ** 2 };
const weight = 1;
const network = "toy";
const depths = [1, 2];
const features = { network, depths, softness: 5e-5 };
const SETTINGS: Readonly<Record<string, Recipe["losses"]>> = {
  ssim: { ssim: { weight, ...constants } },
  structure: { structure: { weight, contrast: constants.contrast } },
  visualInformation: { visualInformation: { weight } },
  weightedBySaliency: { weightedSsim: { weight, ...constants } },
  weightedByFeatures: { weightedSsim: { weight, ...constants, features } },
  intensityL1: { intensity: { weight, target: "maximum", norm: "l1" } },
  intensityMse: { intensity: { weight, target: "average", norm: "mse" } },
  gradient: { gradient: { weight, target: "maximum" } },
  texture: { texture: { weight } },
  perception: { perception: { weight, network, depths } },
  negativity: { negativity: { weight } },
};
const KINKED = ["intensityL1", "texture", "perception", "negativity"];

type Loss = (view: PatchView) => TapeTensor;
const LOSSES: Readonly<Record<string, Loss>> = {
  ...Object.fromEntries(
    Object.entries(SETTINGS).map(([name, settings]) => [
      name,
      (view: PatchView) =>
        contentLosses(view, settings, toy(view.tape))[0]!.value,
    ]),
  ),
  gmsd: ({ tape, fused, ir, vi }) =>
    plus(tape, gmsd(tape, fused, ir), gmsd(tape, fused, vi)),
};

const [ir, vi, other] = [plane(1, 2, 3), plane(2, 1, 5), plane(3, 5, 1)];
const output = ir!.map((value, at) =>
  0.7 * value + 0.4 * vi![at]! + 0.3 * other![at]! - 0.25
);

Deno.test("PyTorch's values are written down for every loss", () => {
  assertEquals(Object.keys(fixture.losses).sort(), Object.keys(LOSSES).sort());
});

for (const [name, loss] of Object.entries(LOSSES)) {
  Deno.test(`${name} and its gradient are PyTorch's and what finite differences say`, () => {
    const written = fixture.losses[name as keyof typeof fixture.losses];
    const { value, gradient } = evaluated(loss, output);
    assertAlmostEquals(value, written.value, TOLERANCE * (1 + value), name);
    assertNear(gradient, numbersIn(written.gradient), TOLERANCE * 10, name);
    if (KINKED.includes(name)) return;
    const towards = drawn(SIDE * SIDE, 3, 1);
    const at = (by: number): number =>
      evaluated(loss, output.map((x, i) => x + by * towards[i]!)).value;
    const slope = gradient.reduce((sum, g, i) => sum + g * towards[i]!, 0);
    const step = 2e-3;
    const found = (8 * (at(step) - at(-step)) - at(2 * step) + at(-2 * step)) /
      (12 * step);
    const size = Math.hypot(...gradient) * Math.hypot(...towards);
    assertAlmostEquals(found, slope, 5e-3 * size, name);
  });
}

Deno.test("saliency weighs what stands out, halves where nothing does, and adds to 1", () => {
  const [a, b] = saliencyWeights([
    Uint8Array.of(9, 9, 9, 200),
    Uint8Array.of(5, 6, 5, 5),
  ]);
  // Of the level 200: 3 · 191 to others; of 5: 1.
  assertEquals([a[3], b[3]], [573 / 574, 1 / 574].map(Math.fround));
  assertEquals(a.map((one, at) => one + b[at]!), Float32Array.of(1, 1, 1, 1));
  const flat = saliencyWeights([Uint8Array.of(7, 7), Uint8Array.of(3, 3)]);
  assertEquals(flat[0], Float32Array.of(0.5, 0.5));
});

Deno.test("features weigh the source in which there is more to see, as PyTorch does", () => {
  const tape = new Tape();
  const sources = [ir, vi].map((of) => tape.constant(SHAPE, of!));
  const [infrared, visible] = featureWeights(
    tape,
    toy(tape),
    [sources[0]!, sources[1]!],
    features,
  );
  assertAlmostEquals(infrared, fixture.informationWeight, 1e-5);
  assertEquals(infrared + visible, 1);
  assert(infrared !== 0.5);
});

Deno.test("a meter gives every loss by name: none where the output is both sources, more where it is neither", () => {
  const levels = Uint8Array.from(ir!, (value) => Math.round(255 * value));
  const away = levels.map((level, at) => (level + 90 * (at % 2)) % 256);
  const meter = lossMeter(null);
  const sources = { side: SIDE, ir: levels, vi: levels };
  const same = meter.measure({ ...sources, fused: levels });
  const apart = meter.measure({ ...sources, fused: away });
  assertEquals(Object.keys(same), Object.keys(apart));
  assertEquals(Object.keys(same).length, 11);
  for (const [name, loss] of Object.entries(same)) {
    assertAlmostEquals(loss, 0, 2e-3, name);
    assert(apart[name]! > 5e-3, `${name}: ${apart[name]}`);
  }
});

function evaluated(
  loss: Loss,
  fused: Float32Array,
): { value: number; gradient: Float32Array } {
  const tape = new Tape();
  const [a, b] = [ir, vi].map((of) => tape.constant(SHAPE, of!));
  const varied = tape.variable(SHAPE, fused);
  const value = loss(patchView(tape, a!, b!, varied));
  tape.backward([value, 1]);
  return {
    value: numberOf(tape, value),
    gradient: tape.readGradient(varied),
  };
}

/** Two convolutions of a formula, as in benches/python/loss_values.py. */
function toy(tape: Tape): FeaturesOf {
  const layer = (of: TapeTensor, out: number, seed: number): TapeTensor => {
    const count = out * of.channels * 9;
    const kernel = tape.constant(
      { channels: count, height: 1, width: 1 },
      Float32Array.from(
        { length: count },
        (_, at) => ((at * 37 + seed) % 64 - 31.5) / 128,
      ),
    );
    const form = { rows: 3, columns: 3 };
    return rectified(tape, convolution(tape, of, kernel, null, form));
  };
  return (plane, depths) => {
    const one = layer(plane, 3, 5);
    const both = [one, layer(one, 4, 11)];
    return depths.map((depth) => both[depth - 1]!);
  };
}

/** The planes' formula, that of benches/python/loss_values.py. */
function plane(a: number, b: number, c: number): Float32Array {
  return Float32Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    const noise = (a * x * x + b * x * y + c * y * y + 7 * x + 3 * y) % 251;
    const steps = (Math.floor(x / 7) + Math.floor(y / 5)) % 3;
    return (Math.floor(noise / 2) + 40 * steps) / 255;
  });
}
