import {
  listVersions,
  publishedSuites,
} from "../../bench/publish/result_versions.ts";
import { RESULTS } from "../output/results_folder.ts";
import {
  type NamedVersion,
  publishedVersion,
  versionFolder,
} from "./version_folder.ts";

/**
 * The versions that somebody named, each once; of every published one where none is.
 *
 * @throws {UsageError} as {@linkcode versionFolder}.
 */
export async function namedVersions(
  doing: string,
  given: readonly string[],
): Promise<NamedVersion[]> {
  const found: NamedVersion[] = [];
  for (const name of given) found.push(await versionFolder(doing, name));
  if (given.length > 0) {
    return [...new Map(found.map((one) => [one.folder, one])).values()];
  }
  for (const suite of await publishedSuites(RESULTS)) {
    for (const version of await listVersions(RESULTS, suite)) {
      found.push(publishedVersion(suite, version));
    }
  }
  return found;
}
