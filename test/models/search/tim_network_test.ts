/** What TIM's published networks cost: as its own class definitions count it. */
import { assertEquals } from "@std/assert";
import { costOf } from "../../../src/models/cost.ts";
import { TIM_GENOTYPES } from "../../../src/models/search/tim/tim_genotypes.ts";
import { timNetwork } from "../../../src/models/search/tim/tim_network.ts";

/**
 * Parameters and multiply-accumulates at 640 × 480 of the classes that its test scripts build (LiuZhu-CV/TIMFusion at 917b395),
 * constructed and run on a stand-in for PyTorch that has shapes only: those of learned convolutions, and of its fixed blur.
 */
const COUNTED = {
  "tim": [1232225, 156418561440, 165888000],
  "tim-light": [127358, 38935757088, 0],
  "tim-mri-ct": [1229976, 155610317952, 165888000],
  "tim-mri-pet": [1239732, 158489396352, 165888000],
  "tim-mri-spect": [1225560, 154312705152, 165888000],
} as const;

Deno.test("TIM's networks have the parameters and the work that its own code gives them", () => {
  assertEquals(Object.keys(TIM_GENOTYPES), Object.keys(COUNTED));
  const page = Deno.readTextFileSync(
    new URL("../../../docs/SEARCH.md", import.meta.url),
  );
  for (const [name, [parameters, learned, blur]] of Object.entries(COUNTED)) {
    const size = { width: 640, height: 480 };
    const cost = costOf(timNetwork(TIM_GENOTYPES[name]!), size);
    assertEquals(
      [name, cost.parameters, cost.macs],
      [name, parameters, learned + blur],
    );
    const row = [
      `\`${name}\``,
      parameters.toLocaleString("en"),
      (cost.macs / 1e9).toFixed(2),
    ];
    const printed = page.split("\n").find((line) => line.includes(row[0]!));
    assertEquals(printed?.split("|").slice(1, 4).map((one) => one.trim()), row);
  }
});
