/** The same kernels in a browser: another WebGPU, another shader compiler, another adapter. */
import { assert, assertEquals } from "@std/assert";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { Adapter } from "../../../src/runtime/adapter.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { browserFusion } from "../../engine/browser_fusion.ts";
import { maxDifference } from "../max_difference.ts";
import { seededSources } from "../seeded_sources.ts";
import { bundle, findBrowser, visit } from "./browser.ts";
import { BROWSER_CASES } from "./browser_cases.ts";

const TOLERANCE = 1e-6;
const browser = findBrowser();

Deno.test({
  name:
    `wgsl: a browser fuses what wasm does in Deno within ${TOLERANCE}, and from bytes to levels on simd to the bit${
      browser === null ? " (needs chromium on the PATH)" : ""
    }`,
  ignore: browser === null,
  async fn(): Promise<void> {
    const script = await bundle(new URL("./browser_page.ts", import.meta.url));
    const posted = await visit(browser!, script);
    const adapter: Adapter = JSON.parse(
      new TextDecoder().decode(posted.get("adapter")),
    );
    assertEquals(adapter.class, "software");
    assertEquals(posted.get("fusion"), await browserFusion());
    await using wasm = await openBackend("wasm");
    for (const [index, { graph, width, height }] of BROWSER_CASES.entries()) {
      await using referee = await wasm.open(encodeOnnx(graph));
      const expected = await referee.run(seededSources(width, height));
      const data = new Float32Array(posted.get(`case/${index}`)!.buffer);
      const worst = maxDifference({ data }, expected);
      assert(worst <= TOLERANCE, `case ${index} differs by ${worst}`);
    }
  },
});
