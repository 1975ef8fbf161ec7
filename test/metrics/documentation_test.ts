import { assertStringIncludes } from "@std/assert";
import { METRICS } from "../../src/metrics/metric.ts";
import { PROFILES } from "../../src/metrics/profile.ts";

Deno.test("docs/METRICS.md has every definition of every profile, word for word", async () => {
  const page = await Deno.readTextFile(
    new URL("../../docs/METRICS.md", import.meta.url),
  );
  const text = page.replace(/ +/g, " ");
  for (const profile of Object.values(PROFILES)) {
    for (const metric of METRICS) {
      const { definition, unit } = profile.definitions[metric];
      assertStringIncludes(text, `| ${metric} | ${definition} | ${unit} |`);
    }
  }
});
