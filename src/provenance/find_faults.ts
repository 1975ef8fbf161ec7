/** Holds the files of a version to what is stated of them. */
import { canonicalJson } from "../canon/canonical_json.ts";
import { codeUnitOrder } from "../canon/code_unit_order.ts";
import type { UnpackedVersion } from "../results/version/unpacked_version.ts";
import { recipeOf } from "./recipe.ts";
import type { Statement } from "./statement_schema.ts";
import type { VersionContent } from "./version_content.ts";

/**
 * What is not as a statement says, a sentence each, by file: other bytes, a stated file that is gone, a file that nobody
 * stated, a statement that has expired. None where all is well.
 *
 * @param files those of the folder, without statement and envelopes
 * @param today as `YYYY-MM-DD`
 */
export function findFaults(
  { subject, predicate }: Statement,
  files: readonly VersionContent[],
  today: string,
): string[] {
  const stated = new Map(
    subject.map(({ name, digest }) => [name, digest.sha256]),
  );
  const here = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const { expires } = predicate.runDetails.fusebench_stated;
  return [
    ...[...new Set([...stated.keys(), ...here.keys()])].sort(codeUnitOrder)
      .flatMap((name) => {
        const [said, found] = [stated.get(name), here.get(name)];
        if (said === found) return [];
        if (found === undefined) return [`${name} is stated and not there`];
        return said === undefined
          ? [`${name} is there and not stated`]
          : [`${name} has other bytes: sha256 ${found}, stated ${said}`];
      }),
    ...(expires !== null && today > expires
      ? [`the statement expired: it holds until ${expires}`]
      : []),
  ];
}

/** Where the recipe of a statement is not the one that the records of the version hold; none where it is. */
export async function findRecipeFaults(
  { predicate: { buildDefinition } }: Statement,
  version: UnpackedVersion,
): Promise<string[]> {
  const recipe = await recipeOf(version);
  const parts = Object.entries(recipe).filter(([name, part]) =>
    canonicalJson(part) !==
      canonicalJson(buildDefinition[name as keyof typeof recipe])
  );
  return parts.map(([name]) =>
    `the recipe is not that of the records: ${name} differs`
  );
}
