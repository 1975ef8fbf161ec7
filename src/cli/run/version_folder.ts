import type { VersionName } from "../../bench/publish/verify_version.ts";
import { listVersions } from "../../bench/publish/result_versions.ts";
import { RESULTS } from "../output/results_folder.ts";
import { folderPath } from "../flags/folder_path.ts";
import { UsageError } from "../flags/usage_error.ts";

/** A version's folder, and which version it has to be; null where only the folder was named. */
export interface NamedVersion {
  readonly folder: string;
  readonly name: VersionName | null;
}

/**
 * The folder of a result version, as somebody named it: `SUITE@VERSION`, `SUITE` for its newest version, or a folder (or the
 * records in it) anywhere.
 *
 * @param doing what is done with it, for the error: `verify`
 * @throws {UsageError} if it is none of them
 */
export async function versionFolder(
  doing: string,
  given: string,
): Promise<NamedVersion> {
  const [, suite, number] = /^([^\\/@]+)(?:@([1-9]\d*))?$/.exec(given) ?? [];
  if (suite !== undefined) {
    const versions = await listVersions(RESULTS, suite);
    const version = number === undefined ? versions.at(-1) : Number(number);
    if (version !== undefined && versions.includes(version)) {
      return publishedVersion(suite, version);
    }
    if (number !== undefined) {
      throw new UsageError(
        `Cannot ${doing} ${given}: ${
          versions.length === 0
            ? `${RESULTS}/ has no version of ${suite}`
            : `${suite} has the versions ${versions.join(", ")}`
        }`,
      );
    }
  }
  const path = folderPath(given);
  const folder = path.replace(/(?:^|[\\/])records\.json(?:\.gz)?$/, "") || ".";
  const { isDirectory } = await Deno.stat(folder).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return { isDirectory: false };
    throw error;
  });
  if (isDirectory) return { folder, name: null };
  throw new UsageError(
    `Cannot ${doing} ${given}: it is neither a published version, SUITE@VERSION, nor a folder of one`,
  );
}

/** A version in the folder of published ones. */
export function publishedVersion(
  suite: string,
  version: number,
): NamedVersion {
  return { folder: `${RESULTS}/${suite}/${version}`, name: { suite, version } };
}
