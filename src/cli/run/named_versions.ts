import {
  listVersions,
  publishedSuites,
} from "../../bench/publish/result_versions.ts";
import { RESULTS } from "../output/results_folder.ts";
import { versionFolder } from "./version_folder.ts";

/**
 * The folders of the versions that somebody named, each once; of every published one where none is.
 *
 * @throws {UsageError} as {@linkcode versionFolder}.
 */
export async function namedVersions(
  doing: string,
  given: readonly string[],
): Promise<string[]> {
  const folders: string[] = [];
  for (const name of given) folders.push(await versionFolder(doing, name));
  if (given.length > 0) return [...new Set(folders)];
  for (const suite of await publishedSuites(RESULTS)) {
    for (const version of await listVersions(RESULTS, suite)) {
      folders.push(`${RESULTS}/${suite}/${version}`);
    }
  }
  return folders;
}
