/** Learning a start over tasks, on quadratics whose answer is worked out by hand; and the tasks' patches. */
import { assertAlmostEquals, assertEquals, assertNotEquals } from "@std/assert";
import { paintPhantom } from "../../../src/painter/paint_phantom.ts";
import { taskPatches } from "../../../src/train/search/meta/fusion_tasks.ts";
import {
  adaptStart,
  metaInitialise,
  type MetaTask,
  preTrain,
} from "../../../src/train/search/meta/meta_initialise.ts";
import { inFolder } from "../../cli/run_task.ts";

/** ½ h (θ − c)². */
function quadratic(h: number, c: number): MetaTask {
  const slopes = (theta: Float64Array) => ({
    loss: h * (theta[0]! - c) ** 2 / 2,
    theta: Float64Array.of(h * (theta[0]! - c)),
  });
  return { adapting: slopes, judging: slopes };
}

const TASKS = [quadratic(1, 1), quadratic(3, -1)];
const OPTIONS = { steps: 2500, inner: 2, innerRate: 0.2, rate: 0.01 };

Deno.test("the start is where the mean gradient after the inner steps is 0, plain pre-training's where that before is", () => {
  const start = Float32Array.of(3);
  const meta = metaInitialise(start, TASKS, OPTIONS);
  // Two steps of .2 leave (1 − .2 h)² of a distance: weights 1 · .8² and 3 · .4².
  const [near, far] = [0.64, 0.48];
  assertAlmostEquals(meta.theta[0]!, (near - far) / (near + far), 1e-3);
  assertEquals(meta.evaluations, 2500 * 2 * 3);
  const plain = preTrain(start, TASKS, OPTIONS);
  assertAlmostEquals(plain.theta[0]!, (1 - 3) / (1 + 3), 1e-3);
  assertEquals(plain.evaluations, meta.evaluations);
  assertEquals(start, Float32Array.of(3));
  const adapted = adaptStart(start, TASKS[0]!, { steps: 2000, rate: 0.01 });
  assertAlmostEquals(adapted[0]!, 1, 1e-3);
});

Deno.test("shares of a task have no scene in common, and the same seed draws the same slice", () =>
  inFolder(async (cacheDir) => {
    const options = { side: 32, count: 4, seed: 1, cacheDir };
    const shares = (["few", "test"] as const).map((share) =>
      taskPatches("mri-spect", share, options)
    );
    const [few, test] = await Promise.all(shares);
    assertNotEquals(few!.digest, test!.digest);
    assertEquals(
      few!.digest,
      (await taskPatches("mri-spect", "few", options)).digest,
    );
    const meanOf = ({ data }: { data: Uint8Array }): number =>
      data.reduce((a, b) => a + b) / data.length;
    const [ct, pet] = [paintPhantom(5, "ct"), paintPhantom(5, "pet")];
    assertEquals(ct.vi, pet.vi);
    assertNotEquals(meanOf(ct.ir), meanOf(pet.ir));
    // Bone: bright in CT alone.
    const brightest = ct.ir.data.indexOf(Math.max(...ct.ir.data));
    assertEquals(ct.vi.data[brightest]! < 64, true);
  }));
