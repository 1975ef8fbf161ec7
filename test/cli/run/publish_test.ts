import { assertRejects } from "@std/assert";
import { loadSuite } from "../../../src/bench/suite/load_suite.ts";
import type { SuiteResult } from "../../../src/cli/output/suite_result.ts";
import { publish } from "../../../src/cli/run/publish.ts";
import { defaultModels } from "../../../src/models/default_models.ts";

Deno.test("what was not run as its suite says is no version of it, however it came about", async () => {
  const suite = await loadSuite("sample");
  const run = { records: [], missing: [], unreadable: [] };
  for (
    const part of [
      { profiles: ["strict"] },
      { backends: ["wasm", "simd"] },
      { fusers: suite.fusers.slice(1) },
    ]
  ) {
    await assertRejects(
      () =>
        publish(
          { suite: { ...suite, ...part }, run } as unknown as SuiteResult,
          {
            change: "x",
            partial: false,
            models: defaultModels(),
            signer: { key: null, expires: null },
          },
        ),
      Error,
      "Cannot publish sample: its profiles, backends or fusers are not those",
    );
  }
});
