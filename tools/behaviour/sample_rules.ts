/** The classical rules on the scenes of the sample, which need nothing that is not here. */
import { openFuser } from "../../src/bench/obtain/open_fuser.ts";
import { readSample } from "../../src/datasets/sample/read_sample.ts";
import { SAMPLE_PINS } from "../../src/datasets/sample/sample_pins.ts";
import { luma601 } from "../../src/image/luma.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { prepareSources } from "../../src/metrics/prepare_sources.ts";
import { encodeValue } from "../../src/results/record/metric_value.ts";
import type { ScoredCell } from "../../src/results/record/record.ts";
import {
  type Aggregate,
  aggregate,
} from "../../src/results/table/aggregate.ts";

const RULES = [
  "average",
  "maximum",
  "laplacian-pyramid",
  "ratio-pyramid",
  "wavelet",
  "guided-filter",
  "two-scale",
  "anisotropic-diffusion",
  "fourth-order-pde",
];

/** The means of every rule over the scenes, under each variant, each fused on the referee. */
export async function sampleRules(
  variants: readonly string[],
): Promise<Aggregate[]> {
  const records: ScoredCell[] = [];
  for (const model of RULES) {
    await using fuser = await openFuser(model, { backend: "wasm" });
    for (const { id } of SAMPLE_PINS) {
      const { ir, vi: colour } = await readSample(id);
      const vi = luma601(colour);
      const fused = await fuser.fuse({ ir, vi });
      const values = evaluateVariants(
        { sources: prepareSources(ir, vi), fused },
        variants,
      );
      records.push({
        dataset: "sample",
        pair: id,
        model,
        protocol: fuser.protocol,
        backend: "wasm",
        status: "ok",
        error: null,
        values: Object.fromEntries(
          [...values].map(([variant, value]) => [
            variant,
            typeof value === "number"
              ? encodeValue(value)
              : { undefined: value.message },
          ]),
        ),
      });
    }
  }
  return aggregate(records, [{
    name: "sample",
    title: "sample",
    dataset: "sample",
    pairs: SAMPLE_PINS.map(({ id }) => id),
  }]);
}
