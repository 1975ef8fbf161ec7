import { assertEquals, assertThrows } from "@std/assert";
import type { evaluateVariants } from "../../../src/metrics/evaluate_variants.ts";
import type { VARIANTS } from "../../../src/metrics/find_variant.ts";
import { listVariants } from "../../../tools/variants/list_variants.ts";
import { variantFiles } from "../../../tools/variants/variant_files.ts";
import { copySources } from "../../bench/source_tree.ts";
import { noise } from "../../metrics/arbitrary_triple.ts";

/** The whole of a made-up variant: the mean squared difference of the fused image from both sources. */
const MADE_UP =
  `import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import type { Variant } from "../../variant.ts";

export const MSE_MADE_UP: Variant = {
  id: "MSE/made_up",
  metric: "MSE",
  title: "Mean squared error",
  definition: "mean over both sources of the mean squared difference",
  source: "nobody",
  unit: "squared grey level",
  range: [0, 65025],
  better: "lower",
  digits: 2,
  tolerance: 0.01,
  reads: ["ir", "vi", "fused"],
  compute: ({ pair: { ir, vi }, fused }) =>
    (squaredError(ir, fused) + squaredError(vi, fused)) / 2,
};

function squaredError(a: LoadedImage, b: LoadedImage): number {
  const { workspace, pixels } = a, { calls } = workspace;
  return workspace.lend(() => {
    const differences = workspace.take(4 * pixels);
    calls.lessLevels(a.bytes, b.bytes, pixels, differences);
    return calls.pairwiseDeviations(differences, 0, differences, 0, pixels) /
      pixels;
  });
}
`;

Deno.test("adding a variant changes one line of imports and nothing else, and it can be computed", async () => {
  await using copy = await copySources();
  const folder = new URL("metrics/variants/", copy.src);
  const list = new URL("metrics/variant_list.ts", copy.src);
  const before = await Deno.readTextFile(list);
  assertEquals(before, listVariants(await variantFiles(folder)));

  await Deno.mkdir(new URL("made_up/", folder));
  await Deno.writeTextFile(new URL("made_up/mse.ts", folder), MADE_UP);
  const after = listVariants(await variantFiles(folder));
  await Deno.writeTextFile(list, after);

  const known = new Set(before.split("\n"));
  assertEquals(after.split("\n").filter((line) => !known.has(line)), [
    `import { MSE_MADE_UP } from "./variants/made_up/mse.ts";`,
    "  MSE_MADE_UP,",
  ]);
  assertEquals(after.split("\n").length, before.split("\n").length + 2);

  const { evaluateVariants: evaluate } = await copy.load<
    { evaluateVariants: typeof evaluateVariants }
  >("src/metrics/evaluate_variants.ts");
  const { VARIANTS: all } = await copy.load<{ VARIANTS: typeof VARIANTS }>(
    "src/metrics/find_variant.ts",
  );
  const ir = noise(9, 7, 1), vi = noise(9, 7, 2);
  let squares = 0;
  ir.data.forEach((level, i) => squares += (level - vi.data[i]!) ** 2);
  const values = evaluate({ ir, vi, fused: ir }, ["MSE/made_up", "EN/strict"]);
  assertEquals(values.get("MSE/made_up"), squares / 63 / 2);
  assertEquals(all.get("MSE/made_up")?.better, "lower");
});

Deno.test("the list of variants does not depend on the order of the files", () => {
  const files = ["strict/ag.ts", "cdd/vif.ts", "cdd/ag.ts"];
  assertEquals(listVariants(files), listVariants(files.toReversed()));
});

Deno.test("a file that is no variant's is refused", () => {
  for (const file of ["notes.md", "ag.ts", "cdd/AG.ts", "cdd/ag_test.js"]) {
    assertThrows(
      () => listVariants([file]),
      SyntaxError,
      `Cannot list the variant ${file}: expected <code base>/<metric>.ts`,
    );
  }
});
