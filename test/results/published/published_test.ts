import { assertEquals, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { PROFILES } from "../../../src/metrics/profile.ts";
import { profileHeads } from "../../../src/metrics/profile_heads.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { defaultPublished } from "../../../src/results/published/default_published.ts";
import { findPublished } from "../../../src/results/published/find_published.ts";
import { parsePublished } from "../../../src/results/published/parse_published.ts";
import type { PublishedTable } from "../../../src/results/published/published_schema.ts";
import { makePublished } from "./make_published.ts";

const tables = [...defaultPublished().tables.values()];

function printed(id: string, method: string, dataset: string): string {
  const row = findPublished(defaultPublished(), id).rows.find((row) =>
    row.method === method
  );
  return Object.entries(row?.values[dataset] ?? {}).map((pair) =>
    pair.join(" ")
  ).join(" ");
}

Deno.test("rows typed off the printed tables a second time are the shipped ones, zeros included", () => {
  assertEquals(
    printed("cddfuse-2023", "SDNet", "TNO"),
    "EN 6.64 SD 32.66 SF 12.05 MI 1.52 SCD 1.49 VIF 0.56 Qabf 0.44 SSIM 1.00",
  );
  assertEquals(
    printed("cddfuse-2023", "DIDFuse", "RoadScene"),
    "EN 7.43 SD 51.58 SF 14.66 MI 2.11 SCD 1.70 VIF 0.58 Qabf 0.48 SSIM 0.86",
  );
  assertEquals(
    printed("ddfm-2023", "DDFM", "TNO"),
    "EN 7.06 SD 51.42 MI 2.21 VIF 0.81 Qabf 0.49 SSIM 0.95",
  );
  assertEquals(
    printed("emma-2024", "LRRNet", "MSRS"),
    "EN 6.19 SD 31.78 SF 8.46 AG 2.63 SCD 0.79 VIF 0.54",
  );
  assertEquals(
    printed("mmdrfuse-2024-llvip", "MetaFusion", "LLVIP"),
    "SD 48.90 SCD 1.36 VIF 0.61 Qabf 0.29 SSIM 0.60 CC 0.67",
  );
  assertEquals(
    printed("mmdrfuse-2024-ablation", "MMDRFuse", "MSRS"),
    "SD 43.08 VIF 0.90 Qabf 0.60 SSIM 0.97",
  );
});

Deno.test("the tables have the printed number of methods, data sets and numbers", () => {
  const shapes = tables.map(({ id, datasets, rows }) => {
    const numbers = rows.flatMap(({ values }) =>
      Object.values(values).flatMap((metrics) =>
        Object.keys(metrics)
      )
    ).length;
    return `${id} ${rows.length} ${datasets.length} ${numbers}`;
  });
  assertEquals(shapes, [
    "cddfuse-2023 8 3 192",
    "ddfm-2023 8 3 144",
    "emma-2024 10 2 120",
    "mmdrfuse-2024-llvip 7 1 42",
    "mmdrfuse-2024-msrs 7 1 14",
    "mmdrfuse-2024-ablation 7 1 28",
    "cddfuse-2023-medical 9 3 216",
  ]);
});

Deno.test("the CDDFuse table is compared for the five methods with released weights", () => {
  const { rows } = findPublished(defaultPublished(), "cddfuse-2023");
  assertEquals(
    rows.flatMap(({ fuser }) => fuser ?? []),
    ["didfuse", "u2fusion", "sdnet", "tardal", "reconet"],
  );
});

Deno.test("every fuser, subset, metric and profile of the tables exists", () => {
  const { models } = defaultModels();
  const subsets = [...defaultCatalog().datasets.values()].flatMap((dataset) =>
    dataset.subsets.map(({ name }) => name)
  );
  for (const { profile, datasets, rows } of tables) {
    assertEquals(Object.keys(PROFILES).includes(profile), true, profile);
    for (const { subset } of datasets) {
      assertEquals(subset === null || subsets.includes(subset), true);
    }
    for (const { fuser, values } of rows) {
      assertEquals(fuser === null || models.has(fuser), true, `${fuser}`);
      for (const metrics of Object.values(values)) {
        const unknown = Object.keys(metrics).filter((metric) =>
          !profileHeads().some((known) => known === metric)
        );
        assertEquals(unknown, []);
      }
    }
  }
});

const refusals: [string, Partial<PublishedTable>, string][] = [
  [
    "a number whose zero was dropped",
    { rows: [{ method: "A", fuser: "a", values: { TNO: { EN: "6.9" } } }] },
    'at t.A.TNO.EN: "6.9" has 1 decimals where the table has 2',
  ],
  [
    "a value for a data set the table does not list",
    { rows: [{ method: "A", fuser: "a", values: { MSRS: { EN: "6.90" } } }] },
    "at t.A.MSRS: the table has no such data set",
  ],
  [
    "a method that is there twice",
    {
      rows: [{ method: "A", fuser: "a", values: {} }, {
        method: "A",
        fuser: null,
        values: {},
      }],
    },
    'at t.rows: "A" is there twice',
  ],
  [
    "a subset without a basis",
    {
      datasets: [{
        name: "TNO",
        subset: "tno25",
        pairs: null,
        basis: "none",
        evidence: "?",
      }],
    },
    "at t.datasets.TNO: a data set has a subset unless its basis is none",
  ],
];

for (const [what, parts, message] of refusals) {
  Deno.test(`published.json with ${what} is refused`, () => {
    const error = assertThrows(
      () => parsePublished({ version: 1, tables: [makePublished(parts)] }),
      SyntaxError,
    );
    assertEquals(error.message, `Cannot read published.json: ${message}`);
  });
}

Deno.test("a number that is not text, and a table that is there twice, are refused by place", () => {
  const loose = structuredClone<unknown>(makePublished({}));
  const text = JSON.stringify({ version: 1, tables: [loose] })
    .replace('"6.64"', "6.64");
  const error = assertThrows(
    () => parsePublished(JSON.parse(text)),
    SyntaxError,
  );
  assertEquals(
    String(error).startsWith(
      "SyntaxError: Cannot read published.json: at tables.0.rows.0.values.TNO.EN:",
    ),
    true,
    String(error),
  );
  const twice = { version: 1, tables: [makePublished({}), makePublished({})] };
  assertThrows(
    () => parsePublished(twice),
    SyntaxError,
    'at tables: the id "t" is there twice',
  );
});

Deno.test("an unknown table is refused with the names there are", () => {
  const catalog = parsePublished({ version: 1, tables: [makePublished({})] });
  assertThrows(
    () => findPublished(catalog, "cdd"),
    UnknownNameError,
    'Cannot find published table "cdd": there is none of that name; choose one of t',
  );
});

Deno.test("claims are those that the printed numbers make, and findings mean a number", () => {
  const rows = [
    { method: "A", fuser: "a", values: { TNO: { EN: "6.64" } } },
    { method: "B", fuser: "b", values: { TNO: { EN: "6.60" } } },
  ];
  const family = (claim: object): unknown => ({
    version: 1,
    tables: [makePublished({ rows })],
    claims: [{
      id: "c",
      title: "a paper",
      source: "its order",
      profile: "cdd",
      unit: "pairs",
      claims: [{ metrics: ["EN"], ...claim }],
    }],
  });
  const printed = { table: "t", dataset: "TNO", higher: "A", lower: "B" };
  assertEquals(parsePublished(family(printed)).claims.length, 1);
  for (
    const [claim, fault] of [
      [{ ...printed, higher: "B", lower: "A" }, "the first is not higher"],
      [{ ...printed, lower: "C" }, "nothing for C"],
      [{ ...printed, dataset: "MSRS" }, "nothing for A"],
      [{ ...printed, metrics: ["SD"] }, "under SD"],
      [{ ...printed, table: "u" }, 'there is no table "u"'],
      [{ higher: "A", lower: ["b"], on: ["x"] }, "give ids of fusers"],
      [{ higher: ["a"], lower: ["b"] }, "on which subsets"],
    ] as const
  ) {
    assertThrows(() => parsePublished(family(claim)), SyntaxError, fault);
  }
  const findings = [{
    methods: ["C"],
    known: "unknown" as const,
    cause: "nobody's",
  }];
  assertThrows(
    () =>
      parsePublished({
        version: 1,
        tables: [makePublished({ rows, findings })],
      }),
    SyntaxError,
    `no number is meant by "nobody's"`,
  );
});

Deno.test("every fuser and subset of the shipped claims exists", () => {
  const { models } = defaultModels();
  const subsets = [...defaultCatalog().datasets.values()].flatMap((dataset) =>
    dataset.subsets.map(({ name }) => name)
  );
  const { claims, tables } = defaultPublished();
  const all = claims.flatMap(({ claims }) => claims);
  for (const { on = [], higher, lower } of all) {
    for (const name of on) assertEquals(subsets.includes(name), true, name);
    for (const side of [higher, lower]) {
      if (typeof side === "string") continue;
      for (const id of side) assertEquals(models.has(id), true, id);
    }
  }
  const retrained = [...tables.values()].flatMap(({ rows }) =>
    rows.flatMap(({ retrained = [] }) => retrained)
  );
  assertEquals(retrained.length, 35);
  for (const id of retrained) assertEquals(models.has(id), true, id);
});
