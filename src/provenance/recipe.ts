/** What a result version was made of, as far as its records hold it: a pure function of them. */
import { canonicalJson } from "../canon/canonical_json.ts";
import { codeUnitOrder } from "../canon/code_unit_order.ts";
import { digestOf } from "../canon/digest_of.ts";
import type { ComparableRecord } from "../results/record/record.ts";
import type { UnpackedVersion } from "../results/version/unpacked_version.ts";
import type { Dependency, VersionRecipe } from "./statement_schema.ts";

/** What this program's result versions are built by; docs/PROVENANCE.md says what each part means. */
export const BUILD_TYPE = "urn:fusebench:result-version:1";

/**
 * The recipe of a version: its suite as it was run, the digests of the code of every stage and variant, the protocols and
 * engines, and every network and data set by digest. What an old version did not record is null.
 */
export async function recipeOf(
  { header, records }: UnpackedVersion,
): Promise<VersionRecipe> {
  const { suite, version, definition, quality } = header;
  return {
    buildType: BUILD_TYPE,
    externalParameters: { suite, version, definition },
    internalParameters: {
      code: codeOf(records),
      variants: digestsBy(
        records.flatMap(({ variants }) => Object.entries(variants)),
      ),
      protocols: header.protocols.map(({ name, version, digest }) => ({
        name,
        version,
        digest,
      })),
      engines: distinct(records.map(({ engine }) => engine)),
      quality,
    },
    resolvedDependencies: [
      ...networks(records),
      ...await datasets(records),
    ],
  };
}

function codeOf(records: readonly ComparableRecord[]): VersionRecipe[
  "internalParameters"
]["code"] {
  return digestsBy(records.flatMap(({ code }) => Object.entries(code ?? {})));
}

/** Every digest a name has; null where no record has one. */
function digestsBy(
  entries: readonly (readonly [string, string | null])[],
): Record<string, string[]> | null {
  const known = entries.filter((entry): entry is [string, string] =>
    entry[1] !== null
  );
  if (known.length === 0) return null;
  return Object.fromEntries(
    [...Map.groupBy(known, ([name]) => name)]
      .sort(([a], [b]) => codeUnitOrder(a, b))
      .map(([name, found]) => [
        name,
        [...new Set(found.map(([, digest]) => digest))].sort(codeUnitOrder),
      ]),
  );
}

function distinct<T>(values: readonly T[]): T[] {
  const once = new Map(values.map((value) => [canonicalJson(value), value]));
  return [...once].sort(([a], [b]) => codeUnitOrder(a, b))
    .map(([, value]) => value);
}

/** The weight files and the ONNX bytes of each network; of published pictures, the pictures. */
function networks(records: readonly ComparableRecord[]): Dependency[] {
  return distinct(records.flatMap(({ model, network }): Dependency[] => [
    ...network.weights.map((sha256, at) => ({
      name: `weights/${model}/${at + 1}`,
      digest: { sha256 },
    })),
    { name: `network/${model}`, digest: { sha256: network.onnx } },
  ])).sort((a, b) => codeUnitOrder(a.name, b.name));
}

/** Each data set as one digest: that of the canonical JSON of its pairs' inputs, by pair. */
async function datasets(
  records: readonly ComparableRecord[],
): Promise<Dependency[]> {
  const byDataset = Map.groupBy(records, ({ dataset }) => dataset);
  return await Promise.all(
    [...byDataset].sort(([a], [b]) => codeUnitOrder(a, b)).map(
      async ([dataset, own]) => {
        const pairs = Object.fromEntries(
          own.map(({ pair, inputs }) => [pair, inputs]),
        );
        return {
          name: `dataset/${dataset}`,
          digest: { sha256: await digestOf(pairs) },
          annotations: { pairs: Object.keys(pairs).length },
        };
      },
    ),
  );
}
