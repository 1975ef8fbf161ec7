import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { obtainPairs } from "../../bench/obtain/obtain_pairs.ts";
import { obtainPictures } from "../../bench/obtain/obtain_pictures.ts";
import { loadModels } from "../../bench/obtain/load_models.ts";
import type { Pair } from "../../datasets/dataset.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import type { Missing } from "../../results/record/missing.ts";
import { asked } from "../flags/asked.ts";
import type { Command } from "../flags/command.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { parseFlags } from "../flags/flags.ts";
import { interruptible } from "../run/interruptible.ts";
import { print } from "../output/print.ts";
import { startProgress } from "../output/progress.ts";
import { missingLines } from "../output/report_absences.ts";

const flags = {
  "allow-unpinned": {
    kind: "boolean",
    help: "also files without a known digest, and record theirs",
  },
  json: { kind: "boolean", help: "the outcome as JSON on stdout" },
  quiet: { kind: "boolean", help: "no progress" },
} as const;

/** `deno task fetch`: gets datasets, weights and published pictures into the cache. */
export const fetchCommand: Command = {
  name: "fetch",
  summary: "Get datasets, weights and pictures, verified, into the cache",
  usage: "[names…] [flags]",
  details:
    "Names are datasets, subsets or models, published pictures among them; all of them without a name. Interrupted downloads resume. What a mirror folder holds is not copied.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    const { store, datasets, models: catalog } = openEnvironment();
    const { models, pictures } = catalog;
    const modelIds = positionals.length === 0
      ? [...models.keys()]
      : positionals.filter((name) => models.has(name));
    const wanted = [...pictures.values()].filter(({ id }) =>
      positionals.length === 0 || positionals.includes(id)
    ).flatMap(({ id, pictures }) =>
      [...pictures.values()].map((picture) => ({ fuser: id, picture }))
    );
    const isDataset = (name: string): boolean =>
      !models.has(name) && !pictures.has(name);
    const pairs = asked(() =>
      pairsOf(datasets, positionals.filter(isDataset), {
        all: positionals.length === 0,
        unpinned: given["allow-unpinned"],
      })
    );
    const bar = startProgress("fetching", given.quiet);
    const [got, loaded, published] = await interruptible(
      "what came is kept",
      async (signal) =>
        [
          await obtainPairs(pairs, store, {
            signal,
            onProgress: (done, total, note) => bar.update(done, total, note),
          }),
          await loadModels(modelIds, catalog, store, {
            verify: false,
            signal,
          }),
          await obtainPictures(wanted, store, {
            signal,
            onProgress: (done, total, note) => bar.update(done, total, note),
          }),
        ] as const,
    ).finally(() => bar.end());
    const missing = [
      ...loaded.missing,
      ...published.missing,
      ...got.missing,
    ];
    report(given.json, {
      pairs: got.ready.size,
      models: loaded.ready.size,
      pictures: published.paths.size,
      missing,
    });
    return missing.length > 0 ? EXIT.missing : EXIT.ok;
  },
};

function pairsOf(
  catalog: DatasetCatalog,
  names: readonly string[],
  { all, unpinned }: { all: boolean; unpinned: boolean },
): Pair[] {
  const pairs = all
    ? [...catalog.datasets.values()].flatMap((dataset) => [
      ...dataset.pairs.values(),
    ])
    : names.flatMap((name) => [...resolveSubset(catalog, name).pairs]);
  return [...new Set(pairs)].filter((pair) => unpinned || isPinned(pair));
}

function report(json: boolean, outcome: {
  pairs: number;
  models: number;
  pictures: number;
  missing: Missing[];
}): void {
  if (json) return print(JSON.stringify(outcome, null, 2));
  const { pairs, models, pictures } = outcome;
  print(
    pictures === 0
      ? `${pairs} pairs and ${models} models are here, verified`
      : `${pairs} pairs, ${models} models and ${pictures} published pictures are here, verified`,
  );
  for (const line of missingLines(outcome.missing)) print(line);
}
