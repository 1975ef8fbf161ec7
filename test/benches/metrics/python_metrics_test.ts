import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { openPythonMetrics } from "../../../benches/metrics/python_metrics.ts";
import { triple } from "../../../benches/metrics/triple.ts";
import { evaluate } from "../../../src/metrics/evaluate.ts";
import { profileHeads } from "../../../src/metrics/profile_heads.ts";
import { openStore } from "../../../src/store/store.ts";

const nothing = openStore({ cacheDir: "/no/such/cache", offline: true });
const images = triple(97, 64);

async function whyNoOpenCv(): Promise<string | undefined> {
  await using python = await openPythonMetrics(undefined, nothing, images);
  return python.missing.opencv;
}
const noOpenCv = await whyNoOpenCv();

Deno.test(
  "python metrics: OpenCV's values are ours (needs a Python with OpenCV)",
  {
    ignore: noOpenCv !== undefined,
  },
  async () => {
    await using python = await openPythonMetrics(undefined, nothing, images);
    const heads = profileHeads("cdd");
    const { values, milliseconds } = await python.run("opencv", heads, 2);
    const ours = evaluate(images);
    assert(milliseconds > 0);
    for (const metric of heads) {
      const off = Math.abs(values[metric]! - ours[metric]) / ours[metric];
      assert(off < 1e-6, `${metric}: ${values[metric]}, ours ${ours[metric]}`);
    }
  },
);

Deno.test(
  "python metrics: an evaluator that cannot be had is missing with its reason, the rest goes on (needs a Python with OpenCV)",
  {
    ignore: noOpenCv !== undefined,
  },
  async () => {
    await using python = await openPythonMetrics(undefined, nothing, images);
    assertStringIncludes(python.missing.evaluator!, "Cannot obtain CDDFuse");
    assertEquals(python.missing.opencv, undefined);
  },
);

Deno.test("python metrics: without a Python both sides are missing with the reason", async () => {
  await using python = await openPythonMetrics("/no/python", nothing, images);
  assertEquals(python.missing, {
    evaluator: "there is no /no/python",
    opencv: "there is no /no/python",
  });
});
