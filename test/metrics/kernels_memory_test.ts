/** What happens to values where the kernels' memory is short. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { OutOfMemoryError } from "../../src/numeric/out_of_memory_error.ts";
import type { Gray } from "../../src/image/gray.ts";
import { computeVariant } from "../../src/metrics/compute_variant.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { ImageLoader } from "../../src/metrics/kernels/image_loader.ts";
import { keptPer } from "../../src/metrics/kernels/kept_per.ts";
import { Workspace } from "../../src/metrics/kernels/workspace.ts";
import { findVariant, VARIANTS } from "../../src/metrics/find_variant.ts";
import { noise } from "./arbitrary_triple.ts";
import { loadImages } from "./load_image.ts";

const image = (seed: number): Gray => noise(96, 74, seed);
const sources = { ir: image(1), vi: image(2) }, fused = image(3);
/** Bytes: not even one variant fits in 1 of them, those of one pair do in 8, and in 3 one by one. */
const UNIT = 360 * 2 ** 10;

/** Counts how often what is kept is given up for another pair, or for want of memory. */
class CountingLoader extends ImageLoader {
  forgotten = 0;

  override forget(): void {
    this.forgotten++;
    super.forget();
  }
}

const expected = evaluateVariants({ ...sources, fused }, [...VARIANTS.keys()]);
/** Without those that are undefined for images of this size. */
const defined = [...VARIANTS.values()].filter(({ id }) =>
  typeof expected.get(id) === "number"
);
const expectedValues = defined.map(({ id }) => expected.get(id));

/** All values in a workspace of so many bytes. */
function valuesWithin(bytes: number): { values: number[]; forgotten: number } {
  const loader = new CountingLoader(new Workspace(bytes));
  const values = defined.map((variant) =>
    computeVariant(variant, { sources, fused }, loader)
  );
  return { values, forgotten: loader.forgotten };
}

Deno.test("memory: where all that is kept of the sources fits, the pair is loaded once", () => {
  assertEquals(valuesWithin(8 * UNIT), {
    values: expectedValues,
    forgotten: 1,
  });
});

Deno.test("memory: where it does not fit, it is given up and the values stay", () => {
  const { values, forgotten } = valuesWithin(3 * UNIT);
  assertEquals(values, expectedValues);
  assert(forgotten > 1);
});

Deno.test("memory: where not even one variant fits, the error says so, and what follows is not spoilt", () => {
  const loader = new ImageLoader(new Workspace(UNIT));
  assertThrows(
    () => computeVariant(findVariant("VIF/cdd"), { sources, fused }, loader),
    OutOfMemoryError,
    "Cannot take",
  );
  assertEquals(
    computeVariant(findVariant("SD/cdd"), { sources, fused }, loader),
    expected.get("SD/cdd"),
  );
});

Deno.test("memory: only a want of memory is tried again", () => {
  let tries = 0;
  const faulty = {
    ...findVariant("SD/cdd"),
    compute(): number {
      tries++;
      throw new RangeError("not of memory");
    },
  };
  assertThrows(() => computeVariant(faulty, { sources, fused }), RangeError);
  assertEquals(tries, 1);
});

Deno.test("memory: many pairs of one size need no more than one", () => {
  const workspace = new Workspace(8 * UNIT);
  const empty = workspace.take(0);
  const loader = new ImageLoader(workspace);
  for (let seed = 0; seed < 5; seed++) {
    const pair = { ir: image(seed), vi: image(seed + 10) };
    for (const last of [fused, pair.ir, pair.vi]) {
      for (const variant of VARIANTS.values()) {
        if (["VIF", "SSIM", "Qabf"].includes(variant.metric)) {
          computeVariant(variant, { sources: pair, fused: last }, loader);
        }
      }
    }
    // What is lent is given back, whatever was computed: the same room is left for every pair.
    assert(workspace.take(0) - empty < 6 * UNIT);
  }
});

Deno.test("memory: keeping planes in lent memory is an error, not a wrong value", () => {
  const [loaded] = loadImages(fused);
  const kept = keptPer(({ workspace }) => workspace.take(8));
  assertThrows(
    () => loaded.workspace.lend(() => kept(loaded)),
    TypeError,
    "Cannot keep planes in lent memory",
  );
  assertEquals(kept(loaded), kept(loaded));
});
