/** Whether a run is held to be the published version: the newest of `sample`, from this checkout. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { qualityDigest } from "../../../src/bench/publish/quality_digest.ts";
import {
  listVersions,
  readVersion,
} from "../../../src/bench/publish/result_versions.ts";
import { loadSuite } from "../../../src/bench/suite/load_suite.ts";
import { RESULTS } from "../../../src/cli/output/results_folder.ts";
import type { SuiteResult } from "../../../src/cli/output/suite_result.ts";
import { versionNote } from "../../../src/cli/output/version_note.ts";
import type { ComparableRecord } from "../../../src/results/record/record.ts";

const newest = (await listVersions(RESULTS, "sample")).at(-1)!;
const { records } = await readVersion(RESULTS, "sample", newest);

const variants = Object.keys(records[0]!.values).length;

async function noteOf(own: readonly ComparableRecord[]): Promise<string> {
  return await versionNote({
    suite: await loadSuite("sample"),
    run: { records: own, guest: null, computed: 0 },
    header: { quality: await qualityDigest(own) },
  } as unknown as SuiteResult);
}

function withValues(
  change: (variant: string, value: unknown) => unknown,
): ComparableRecord[] {
  return records.map((record) => ({
    ...record,
    values: Object.fromEntries(
      Object.entries(record.values).map(([variant, value]) =>
        [variant, change(variant, value)] as const
      ).filter(([, value]) => value !== undefined),
    ) as ComparableRecord["values"],
  }));
}

Deno.test("version note: the same values, another value, and what cannot be compared as a whole", async () => {
  assertStringIncludes(
    await noteOf(records),
    `equal to published version ${newest}\n`,
  );
  assertStringIncludes(
    await noteOf(withValues((id, value) => id === "EN/cdd" ? 0 : value)),
    `not the published version ${newest}; \`deno task check\` says`,
  );
  for (
    const part of [
      records.slice(1),
      withValues((id, value) => id.endsWith("/cdd") ? value : undefined),
      records.map((record) => ({ ...record, pair: `${record.pair}x` })),
    ]
  ) {
    assertEquals(
      (await noteOf(part)).split("\n")[1],
      `not comparable as a whole with published version ${newest} (24 cells, ${variants} metric variants)`,
    );
  }
});
