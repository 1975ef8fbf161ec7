/** Computes the newest version of a suite again, wholly or a sample of it, and judges it. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { findVariant } from "../../metrics/find_variant.ts";
import { compareVersions } from "../../results/drift/compare_versions.ts";
import { cellPath } from "../../results/record/cell_key.ts";
import { judgeVersion } from "../../results/verdict/judge_version.ts";
import type { VersionVerdict } from "../../results/verdict/verdict_report.ts";
import { qualityDigest } from "../publish/quality_digest.ts";
import { listVersions, readVersion } from "../publish/result_versions.ts";
import { parseSuite } from "../suite/suite.ts";
import { type Gathered, reasonFrom } from "./gathered.ts";
import { sampleCells } from "./sample_cells.ts";

/**
 * The verdict on it; a version that is damaged, or that nothing here can run, is judged so.
 *
 * @throws {DOMException} `AbortError` when the run is interrupted.
 */
export async function recomputeVersion(
  { results, suite, quick, datasets }: {
    readonly results: string;
    readonly suite: string;
    readonly quick: boolean;
    readonly datasets: DatasetCatalog;
  },
  gathered: Gathered,
): Promise<VersionVerdict> {
  const version = (await listVersions(results, suite)).at(-1)!;
  const none = {
    suite,
    version,
    now: null,
    recomputed: 0,
    drifted: 0,
    command: `deno task check ${suite}`,
  };
  const baseline = await readVersion(results, suite, version).catch(reasonFrom);
  if (typeof baseline === "string") {
    return {
      ...none,
      quality: null,
      cells: 0,
      standing: "damaged",
      notes: [baseline],
    };
  }
  const { header, records } = baseline;
  const { quality } = header;
  gathered.record({ name: `${suite} ${version}`, records });
  try {
    const fresh = await gathered.run(
      parseSuite(header.definition, `${suite} version ${version}`),
      quick
        ? {
          cells: sampleCells(
            records,
            header.subsets.map(({ name }) => name),
            datasets,
          ),
        }
        : {},
    );
    const report = compareVersions({
      baseline: {
        header,
        records: records.filter((record) =>
          fresh.selected.has(cellPath(record))
        ),
      },
      fresh: fresh.records,
      missing: fresh.missing,
      toleranceOf: (variant) => findVariant(variant).tolerance,
    });
    gathered.drift(report.drifted.map(({ cell }) => cellPath(cell)));
    const now = await qualityDigest(fresh.records);
    return judgeVersion({
      suite,
      version,
      quality,
      now,
      cells: records.length,
      report,
    });
  } catch (error) {
    return {
      ...none,
      quality,
      cells: records.length,
      standing: "cannot be run here",
      notes: [reasonFrom(error)],
    };
  }
}
