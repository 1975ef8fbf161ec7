/** Reproduction of what is really published, with a run that hands out the published records in place of computing. */
import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { qualityDigest } from "../../../src/bench/publish/quality_digest.ts";
import { readVersion } from "../../../src/bench/publish/result_versions.ts";
import type { RunCells } from "../../../src/bench/reproduce/gathered.ts";
import { reproducePublished } from "../../../src/bench/reproduce/reproduce_published.ts";
import { sampleCells } from "../../../src/bench/reproduce/sample_cells.ts";
import { selectCells } from "../../../src/bench/suite/select_cells.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { defaultImageValues } from "../../../src/results/published/default_image_values.ts";
import { defaultPublished } from "../../../src/results/published/default_published.ts";
import { cellPath } from "../../../src/results/record/cell_key.ts";
import type { CellRecord } from "../../../src/results/record/record.ts";
import { packVersion } from "../../../src/results/version/pack_version.ts";
import type { VersionHeader } from "../../../src/results/version/version_header.ts";
import {
  type TableVerdict,
  verdictFileSchema,
  type VerdictReport,
} from "../../../src/results/verdict/verdict_report.ts";

const RESULTS = new URL("../../../results", import.meta.url).pathname;
const FIELD = await readVersion(RESULTS, "field", 2);
const datasets = defaultCatalog(), models = defaultModels();

/** Of its rows those that published tables are judged by, so that reading takes less. */
const ROWS = [
  "mmdrfuse-student",
  "didfuse",
  "u2fusion",
  "sdnet",
  "tardal",
  "reconet",
  "lrrnet",
];
const RECORDS = (FIELD.records as CellRecord[]).filter(({ model }) =>
  ROWS.includes(model)
);
const VERSION = packVersion({
  ...FIELD.header as VersionHeader,
  quality: await qualityDigest(RECORDS),
}, RECORDS);

/** Field 2 alone, reproduced by handing out its own records, each changed by `change`; null is a cell that is not made. */
async function reproduced(
  change: (record: CellRecord) => CellRecord | null,
  spoil: (folder: string) => Promise<void> = () => Promise.resolve(),
  quick = true,
): Promise<VerdictReport> {
  const results = await Deno.makeTempDir({ prefix: "fusebench_results_" });
  try {
    await Deno.mkdir(`${results}/field/2`, { recursive: true });
    await Deno.writeTextFile(`${results}/field/2/records.json`, VERSION);
    await spoil(`${results}/field/2`);
    const run: RunCells = (suite, selection) => {
      const { cells, subsets } = selectCells(
        suite,
        datasets,
        selection,
        models,
      );
      const records = suite.suite === "field"
        ? RECORDS.filter((record) => cells.has(cellPath(record))).flatMap((
          record,
        ) => change(record) ?? [])
        : [];
      return Promise.resolve({
        records,
        missing: records.length > 0 ? [] : [{
          what: "pair",
          name: "any",
          reason: "not here",
          how: "fetch it",
        }],
        unreadable: [],
        subsets,
        selected: new Set(cells.keys()),
        fusers: new Set(suite.fusers.map(({ model }) => model)),
        models: new Map(),
        guest: null,
        notes: [],
        computed: records.length,
        memory: null,
        failures: [],
      });
    };
    return await reproducePublished({
      results,
      published: defaultPublished(),
      images: defaultImageValues(),
      datasets,
      models,
      quick,
      run,
      verify: () => Promise.resolve([]),
    });
  } finally {
    await Deno.remove(results, { recursive: true });
  }
}

function tableOf({ tables }: VerdictReport, id: string): TableVerdict {
  return tables.find((table) => table.id === id)!;
}

Deno.test("reproduction: a sample that agrees lets the records speak, row by row as the findings have it", async () => {
  const report = await reproduced((record) => record);
  const [version] = report.versions;
  assertEquals(
    [version!.standing, version!.cells, version!.recomputed, version!.now],
    ["sample agrees", 868, 15, null],
  );
  // As JSON has it, with everything a verdict can be.
  verdictFileSchema.parse(
    JSON.parse(JSON.stringify({ ...report, digest: "0".repeat(64) })),
  );
  const table = tableOf(report, "cddfuse-2023");
  // docs/FINDINGS.md: what comes out under each authors' own script, of 16.
  const own = ["DIDFuse", "U2Fusion", "SDNet", "TarDAL", "ReCoNet"].map((
    method,
  ) =>
    table.numbers.filter((one) =>
      one.method === method && one.own?.standing === "reproduced"
    ).length
  );
  assertEquals(own, [2, 0, 16, 11, 0]);
  assertEquals([
    table.numbers.length,
    table.own,
    table.counts["cannot be run here"],
  ], [80, 29, 112]);
  const sd = table.numbers.find(({ method, dataset, metric }) =>
    method === "DIDFuse" && dataset === "TNO" && metric === "SD"
  )!;
  assertEquals(sd.evidence, {
    kind: "recorded",
    version: "field 2",
    cells: 25,
    recomputed: 1,
    others: 2,
  });
  assertStringIncludes(sd.cause!, "stretched to their own minimum..maximum");
  assertEquals(tableOf(report, "vifb-2020").counts["cannot be run here"], 7098);
  const cddfuse = report.claims.find(({ id }) => id === "cddfuse-2023")!.claims;
  assert(cddfuse.every(({ verdict }) => verdict !== "cannot be run here"));
  const llvip = report.claims.find(({ id }) => id === "mmdrfuse-2024")!.claims
    .filter(({ table }) => table === "mmdrfuse-2024-llvip");
  assert(
    llvip.length === 12 &&
      llvip.every(({ verdict, cause }) =>
        verdict === "cannot be run here" && cause !== null
      ),
  );
});

Deno.test("reproduction: a cell that differs, one that is not made, and a damaged version take their numbers with them", async () => {
  const isSdnet = ({ model }: CellRecord): boolean => model === "sdnet";
  const drifted = await reproduced((record) =>
    isSdnet(record)
      ? { ...record, values: { ...record.values, "EN/cdd": 1 } }
      : record
  );
  assertEquals([drifted.versions[0]!.standing, drifted.versions[0]!.drifted], [
    "drift",
    2,
  ]);
  const absent = await reproduced((record) => isSdnet(record) ? null : record);
  for (
    const [report, word] of [[drifted, "are others here"], [
      absent,
      "no cell of that row",
    ]] as const
  ) {
    const table = tableOf(report, "cddfuse-2023");
    assertEquals(table.numbers.length, 64);
    const gone = table.absences.filter(({ method, dataset }) =>
      method === "SDNet" && dataset !== "MSRS"
    );
    assertEquals(
      gone.map(({ numbers, cause }) => [numbers, cause.includes(word)]),
      [[8, true], [8, true]],
    );
  }
  const damaged = await reproduced(
    (record) => record,
    (folder) => Deno.writeTextFile(`${folder}/records.json`, "no version"),
  );
  assertEquals(damaged.versions[0]!.standing, "damaged");
  assertEquals(tableOf(damaged, "cddfuse-2023").numbers, []);
});

Deno.test("reproduction: of a whole one the digest is compared, and numbers are computed here", async () => {
  const report = await reproduced((record) => record, undefined, false);
  const [version] = report.versions;
  assertEquals(
    [version!.standing, version!.now, version!.recomputed],
    ["same digest", version!.quality, 868],
  );
  const table = tableOf(report, "cddfuse-2023");
  assertEquals(table.own, 29);
  assert(table.numbers.every(({ evidence }) => evidence.kind === "recomputed"));
  assertEquals(report.failures, []);
});

Deno.test("reproduction: an error of a run is in the report; an interruption ends it", async () => {
  const failed = await reproduced(() => {
    throw new Error("one\n  two");
  });
  assertEquals([failed.versions[0]!.standing, failed.versions[0]!.notes], [
    "cannot be run here",
    ["one two"],
  ]);
  await assertRejects(
    () =>
      reproduced(() => {
        throw new DOMException("stop", "AbortError");
      }),
    DOMException,
    "stop",
  );
});

Deno.test("reproduction: the sample has every fuser on the smallest pairs, and of large ones the first alone", () => {
  const subsets = FIELD.header.subsets.map(({ name }) => name);
  const paths = [...sampleCells(FIELD.records, subsets, datasets)].map((path) =>
    path.split("/")
  );
  const counts = Map.groupBy(paths, ([dataset, pair]) => `${dataset}/${pair}`);
  assertEquals(
    [...counts].map(([pair, cells]) => [pair, cells.length]).sort(),
    [
      ["MSRS/00004N", 1],
      ["RoadScene/FLIR_06974", 29],
      ["TNO/tno42-08", 29],
    ],
  );
  const few = FIELD.records.slice(0, 50);
  assertEquals(sampleCells(few, subsets, datasets).size, 50);
});
