/** The suite `paper` on real pictures and released weights. */
import { assertEquals } from "@std/assert";
import { openCellCache } from "../../src/bench/cell/cell_cache.ts";
import { loadSuite } from "../../src/bench/suite/load_suite.ts";
import { type RunOptions, runSuite } from "../../src/bench/run_suite.ts";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { aggregate } from "../../src/results/table/aggregate.ts";
import { openStore } from "../../src/store/store.ts";
import { mirror } from "../mirror.ts";
import { temporaryFolder } from "../store/fake_host.ts";

const paper = await loadSuite("paper");
const needs = mirror === null ? " (needs FUSEBENCH_MIRROR)" : "";

function options(folder: string): RunOptions {
  const cacheDir = `${folder}/cache`;
  return {
    datasets: defaultCatalog(),
    models: defaultModels(),
    store: openStore({ cacheDir, mirror: mirror!, offline: true }),
    cells: openCellCache(`${folder}/cells`),
    verify: true,
    bytes: { cacheDir, mirror },
    jobs: 2,
  };
}

Deno.test({
  name: `paper: the first pair of each dataset is whole and ok${needs}`,
  ignore: mirror === null,
  async fn(): Promise<void> {
    await using folder = await temporaryFolder();
    const run = await runSuite(paper, { limit: 1 }, options(folder.path));
    assertEquals([run.missing, run.unreadable], [[], []]);
    assertEquals(run.records.length, 3 * 5);
    for (const { status, values, inputs } of run.records) {
      assertEquals([status, Object.keys(values).length], ["ok", 10]);
      assertEquals(typeof inputs.ir.file, "string");
    }
  },
});

/** Means over roadscene50, measured with the released weights and the evaluator's own code before this program was written. */
const MEASURED = {
  "imsave-stretch": { EN: "7.25", SD: "47.23", VIF: "0.670", SSIM: "0.970" },
  "clip-round": { EN: "6.54", SD: "29.21", VIF: "0.576", SSIM: "0.901" },
};
const DIGITS = { EN: 2, SD: 2, VIF: 3, SSIM: 3 };

Deno.test({
  name:
    `paper: the student on roadscene50 has the measured means, to the printed digits${needs}`,
  ignore: mirror === null,
  async fn(): Promise<void> {
    await using folder = await temporaryFolder();
    const run = await runSuite(
      paper,
      { datasets: ["roadscene50"], models: ["mmdrfuse-student"] },
      options(folder.path),
    );
    assertEquals(run.records.length, 100);
    const means = aggregate(run.records, run.subsets);
    for (const [protocol, expected] of Object.entries(MEASURED)) {
      const row = means.find((row) => row.protocol === protocol)!;
      const printed = Object.fromEntries(
        Object.entries(DIGITS).map(([metric, digits]) => [
          metric,
          row.means.get(`${metric}/cdd`)?.mean?.toFixed(digits),
        ]),
      );
      assertEquals(printed, expected, protocol);
    }
  },
});
