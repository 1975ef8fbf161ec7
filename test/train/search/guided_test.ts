/** Guidance by a task: what its loss reaches, and where drawn people are. */
import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import { paintPairWithPeople } from "../../../src/painter/paint_pair.ts";
import { startWeights } from "../../../src/train/search/network/start_weights.ts";
import { saliencyMap } from "../../../src/train/search/network/saliency_map.ts";
import { SupernetEvaluator } from "../../../src/train/search/network/supernet_evaluator.ts";
import { PATCHES, TINY } from "../run/tiny_run.ts";

const { side } = PATCHES;
const PATCH = {
  ...PATCHES.read(0),
  salient: Uint8Array.from(
    { length: side * side },
    (_, i) => i % side < side / 2 ? 255 : 0,
  ),
};
const OPEN = {
  space: { channels: 4, candidates: [["sep3"]] },
  losses: TINY.losses,
};
const NONE = new Float64Array();

Deno.test("a task that looks on scales the fuser's gradient and no more; one that guides adds its own", () => {
  const alone = new SupernetEvaluator(OPEN);
  const [onlooker, guide] = [false, true].map((guides) =>
    new SupernetEvaluator({ ...OPEN, task: { eta: 0.5, guides } })
  );
  const theta = Float64Array.from(startWeights(onlooker!.layers, 3));
  const own = alone.layers.length;
  assertEquals(onlooker!.layers.length, own + 3);
  const slopesOf = (evaluator: SupernetEvaluator, at: Float64Array) =>
    evaluator.evaluate({ theta: at, alpha: NONE }, [PATCH], side, null);
  const count = startWeights(alone.layers, 3).length;
  const fusion = slopesOf(alone, theta.subarray(0, count)).theta;
  const looked = slopesOf(onlooker!, theta).theta;
  fusion.forEach((slope, i) => assertAlmostEquals(looked[i]!, slope / 2, 1e-5));
  assert(looked.subarray(count).some((slope) => slope !== 0));
  const guided = slopesOf(guide!, theta);
  for (const index of [0, 40, count - 1, count + 3, theta.length - 1]) {
    const moved = (by: number): number => {
      const at = theta.slice();
      at[index]! += by;
      return slopesOf(guide!, at).loss;
    };
    const slope = (moved(0.002) - moved(-0.002)) / 0.004;
    const tolerance = 1e-3 + 0.02 * Math.abs(slope);
    assertAlmostEquals(guided.theta[index]!, slope, tolerance);
  }
  const { salient: _, ...unknown } = PATCH;
  assertThrows(
    () => guide!.evaluate({ theta, alpha: NONE }, [unknown], side, null),
    RangeError,
    "do not say what is salient",
  );
  const picture = { width: side, height: side, data: PATCH.ir };
  const map = saliencyMap(picture, Float32Array.from(theta));
  assertEquals(map.length, side * side);
  assert(map.every((value) => value > 0 && value < 1));
});

Deno.test("drawn people are where their boxes are: warmer than what is around", () => {
  const warmer = [1, 2, 4, 5].flatMap((seed) => {
    const { scene: { ir }, people } = paintPairWithPeople(seed);
    const mean = ir.data.reduce((a, b) => a + b) / ir.data.length;
    return people.map(({ left, top, right, bottom }) => {
      let most = 0;
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          most = Math.max(most, ir.data[row * ir.width + column]!);
        }
      }
      return most > mean;
    });
  });
  assert(warmer.length > 5);
  assert(warmer.filter((is) => is).length >= 0.9 * warmer.length);
});
