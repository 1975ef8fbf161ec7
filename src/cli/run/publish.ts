import type { ModelCatalog } from "../../models/catalog.ts";
import { canonicalJson } from "../../canon/canonical_json.ts";
import { loadSuite } from "../../bench/suite/load_suite.ts";
import { describeRun } from "../../bench/publish/describe_run.ts";
import {
  listVersions,
  readVersion,
  writeVersion,
} from "../../bench/publish/result_versions.ts";
import { attestVersion } from "../../bench/publish/attest_version.ts";
import { type Signer, today } from "../flags/sign_flags.ts";
import { programIdentity } from "../output/program_version.ts";
import { RESULTS } from "../output/results_folder.ts";
import type { SuiteResult } from "../output/suite_result.ts";
import { failureLines } from "../output/report_absences.ts";
import { say } from "../output/say.ts";
import { writing } from "../output/writing.ts";

/**
 * Keeps a complete run as the suite's next version, with a statement of what it consists of.
 *
 * @throws {Error} if anything is missing or failed, the selection was partial, it was not run as its suite says, nothing
 * changed, or it is too large.
 */
export async function publish(
  { suite, run, tables }: SuiteResult,
  { change, partial, models, signer }: {
    readonly change: string;
    readonly partial: boolean;
    readonly models: ModelCatalog;
    readonly signer: Signer;
  },
): Promise<void> {
  const refuse = (reason: string): never => {
    throw new Error(`Cannot publish ${suite.suite}: ${reason}`);
  };
  if (partial) refuse("a selection is not the suite; leave out its flags");
  if (canonicalJson(suite) !== canonicalJson(await loadSuite(suite.suite))) {
    refuse(
      "its profiles, backends or fusers are not those of the suite; run it as the suite says",
    );
  }
  if (run.missing.length > 0) {
    refuse("something is missing; see the lines above");
  }
  if (failureLines(run).length > 0) refuse("cells failed");
  const newest = (await listVersions(RESULTS, suite.suite)).at(-1) ?? 0;
  const header = await describeRun(suite, run, models, {
    version: newest + 1,
    date: today(),
    change,
  });
  if (newest > 0) {
    const before = await readVersion(RESULTS, suite.suite, newest);
    if (before.header.quality === header.quality) {
      refuse(`its quality values are those of version ${newest}`);
    }
  }
  const directory = await writing(
    RESULTS,
    () =>
      writeVersion(
        RESULTS,
        header,
        run.records,
        tables,
        async (folder) =>
          attestVersion(folder, { header, records: run.records }, {
            program: await programIdentity(),
            on: header.date,
            ...signer,
          }),
      ),
  );
  say(`published ${directory}`);
}
