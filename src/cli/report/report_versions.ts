import { findVariant } from "../../metrics/find_variant.ts";
import type { ReportVersion } from "../../report/report.ts";
import { compareVersions } from "../../results/drift/compare_versions.ts";
import type { UnpackedVersion } from "../../results/version/unpacked_version.ts";

/** The versions of one suite, ascending, each against the one before it. */
export function reportVersions(
  versions: readonly UnpackedVersion[],
): ReportVersion[] {
  return versions.map(({ header, records }, at) => {
    const before = versions[at - 1];
    return {
      header,
      cells: records.length,
      failed: records.filter(({ status }) => status === "failed").length,
      drift: before === undefined ? null : compareVersions({
        baseline: before,
        fresh: records,
        missing: [],
        toleranceOf: (variant) => findVariant(variant).tolerance,
      }),
    };
  });
}
