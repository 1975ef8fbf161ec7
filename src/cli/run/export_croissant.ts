import { callerPath } from "../../bench/obtain/default_store.ts";
import { describeDataset } from "../../datasets/croissant/describe_dataset.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { choices } from "../flags/choices.ts";
import { print } from "../output/print.ts";
import { writing } from "../output/writing.ts";
import type { Environment } from "./environment.ts";
import { EXIT } from "./exit_status.ts";

/**
 * `deno task export --croissant`: writes a description of each named data set, or of all whose pictures have an address, as
 * `<id>.croissant.json`.
 *
 * @throws {UsageError} on a data set that nobody knows. @throws {Error} if one cannot be described.
 */
export async function exportCroissant(
  named: readonly string[],
  { datasets: { datasets }, cacheDir }: Environment,
  { out, json }: { readonly out: string | undefined; readonly json: boolean },
): Promise<number> {
  const all = Object.fromEntries(datasets);
  const ids = named.length > 0
    ? choices("describe data set", named, all)
    : Object.keys(all).filter((id) => all[id]!.homepage !== null);
  const folder = out === undefined ? `${cacheDir}/croissant` : callerPath(out);
  const written: { dataset: string; path: string }[] = [];
  for (const id of ids) {
    const path = `${folder}/${id}.croissant.json`;
    const text = `${JSON.stringify(describeDataset(all[id]!), null, 1)}\n`;
    await writing(path, () => writeAtomically(path, text));
    written.push({ dataset: id, path });
    if (!json) print(`wrote ${path}`);
  }
  if (json) print(JSON.stringify(written, null, 2));
  return EXIT.ok;
}
