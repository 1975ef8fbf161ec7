import { cellKey } from "../../results/record/cell_key.ts";
import type { ScoredCell } from "../../results/record/record.ts";
import type { UnpackedVersion } from "../../results/version/unpacked_version.ts";
import {
  listVersions,
  readVersion,
} from "../../bench/publish/result_versions.ts";
import { RESULTS } from "./results_folder.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import type { SuiteResult } from "./suite_result.ts";

/** The digest of a run and, unless a guest is in it, whether it is the newest published one. */
export async function versionNote(
  { suite, header, run }: SuiteResult,
): Promise<string> {
  if (run.records.every(({ backend }) => backend !== REFEREE)) {
    return `${run.records.length} cells (${run.computed} computed now); none of the referee (wasm), so there is no digest to compare\n`;
  }
  const digest =
    `quality values of ${suite.suite}, ${run.records.length} cells (${run.computed} computed now): sha256 ${header.quality}`;
  if (run.guest !== null) return `${digest}\n`;
  const newest = (await listVersions(RESULTS, suite.suite)).at(-1);
  if (newest === undefined) return `${digest}\n`;
  let published: UnpackedVersion;
  try {
    published = await readVersion(RESULTS, suite.suite, newest);
  } catch (error) {
    return `${digest}\nnot compared with published version ${newest}: ${
      error instanceof Error ? error.message : error
    }\n`;
  }
  if (published.header.quality === header.quality) {
    return `${digest}\nequal to published version ${newest}\n`;
  }
  const [here, there] = [extentOf(run.records), extentOf(published.records)];
  return isSame(here.cells, there.cells) &&
      isSame(here.variants, there.variants)
    ? `${digest}\nnot the published version ${newest}; \`deno task check\` says what differs and why\n`
    : `${digest}\nnot comparable as a whole with published version ${newest} (${there.cells.size} cells, ${there.variants.size} metric variants)\n`;
}

/** Which cells of the referee there are, and which variants they have values of. */
function extentOf(
  records: readonly ScoredCell[],
): Record<"cells" | "variants", Set<string>> {
  const own = records.filter(({ backend }) => backend === REFEREE);
  return {
    cells: new Set(own.map(cellKey)),
    variants: new Set(own.flatMap(({ values }) => Object.keys(values))),
  };
}

function isSame(a: Set<string>, b: Set<string>): boolean {
  return a.symmetricDifference(b).size === 0;
}
