import { readVersionFolder } from "../../bench/publish/result_versions.ts";
import { VARIANTS } from "../../metrics/find_variant.ts";
import { bisectText } from "../../results/bisect/bisect_text.ts";
import { bisectVersions } from "../../results/bisect/bisect_versions.ts";
import type { UnpackedVersion } from "../../results/version/unpacked_version.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { EXIT } from "./exit_status.ts";
import { versionFolder } from "./version_folder.ts";

/**
 * `deno task check --bisect A B`: says what moved from one version to another; nothing is computed.
 *
 * @returns the exit status: that of a failure where anything moved
 * @throws {UsageError} if these are not two versions
 */
export async function bisect(
  given: readonly string[],
  { json }: { readonly json: boolean },
): Promise<number> {
  const [before, after, ...more] = given;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new UsageError(
      `Cannot bisect ${
        given.length === 0 ? "nothing" : given.join(" ")
      }: it takes two versions, such as field@1 field@2`,
    );
  }
  const [old, fresh] = [
    await read(before),
    await read(after),
  ];
  const report = bisectVersions(
    old,
    fresh,
    // One that is no more has no tolerance.
    (variant) => VARIANTS.get(variant)?.tolerance ?? 0,
  );
  print(json ? JSON.stringify(report, null, 2) : bisectText(report));
  return report.movements.length > 0 ? EXIT.failed : EXIT.ok;
}

async function read(given: string): Promise<UnpackedVersion> {
  const { folder, name } = await versionFolder("bisect", given);
  return await readVersionFolder(folder, name);
}
