/** A triple under every variant and every way of making grey. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { readTriple } from "../../../src/bench/dialects/read_triple.ts";
import { variantsOfMetric } from "../../../src/bench/dialects/variants_of_metric.ts";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { evaluateVariants } from "../../../src/metrics/evaluate_variants.ts";

const scene = await readSample("road-day");
const ir = { ...scene.ir, channels: 1 } as const;
const grey = { ...luma601(scene.vi), channels: 1 } as const;
const ids = variantsOfMetric("mi").map(({ id }) => id);

Deno.test("dialects: of grey pictures one reading a variant, and it is the variant's value", () => {
  const readings = readTriple({ ir, vi: grey, fused: grey }, ids);
  const values = evaluateVariants({ ir, vi: grey, fused: grey }, ids);
  assertEquals(readings.map(({ how }) => how), ids.map(() => "luma601"));
  assertEquals(
    readings.map(({ value }) => value),
    [...values.values()] as number[],
  );
});

Deno.test("dialects: of colour every way that changes what a variant looks at, channels too", () => {
  const readings = readTriple({ ir, vi: scene.vi, fused: scene.vi }, ids);
  const hows = (id: string) =>
    readings.filter(({ variant }) => variant === id).map(({ how }) => how);
  assertEquals(
    hows("MI/cdd"),
    [
      "luma601",
      "opencv-ycrcb",
      "opencv-grey-read",
      "mean of channels",
      "red channel",
      "blue channel",
    ].filter((how) => hows("MI/cdd").includes(how)),
  );
  assert(hows("MI/cdd").length >= 4);
  assert(hows("MI/vifb").includes("each channel"));
  assert(!hows("MI/cdd").includes("each channel"));
  // What looks at the fused image alone does not change with the visible one.
  const en = variantsOfMetric("EN").map(({ id }) => id);
  const alone = readTriple({ ir, vi: scene.vi, fused: grey }, en);
  assert(alone.every(({ how }) => how === "luma601"));
});

Deno.test("dialects: a metric that is not there is refused with those that are", () => {
  assertThrows(
    () => variantsOfMetric("PSRN"),
    UnknownNameError,
    "explain metric",
  );
});
