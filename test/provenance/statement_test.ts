/** Statements and crates: what the specifications ask of them, section by section, and what a version holds. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { digestOf } from "../../src/canon/digest_of.ts";
import { describeCrate } from "../../src/provenance/describe_crate.ts";
import { findFaults } from "../../src/provenance/find_faults.ts";
import { parseStatement } from "../../src/provenance/parse_statement.ts";
import { recipeOf } from "../../src/provenance/recipe.ts";
import {
  statementText,
  stateVersion,
} from "../../src/provenance/state_version.ts";
import type {
  Stated,
  Statement,
} from "../../src/provenance/statement_schema.ts";
import { digest, makeHeader, makeRecord } from "../results/make_record.ts";

const records = [
  makeRecord(),
  makeRecord({ pair: "02", model: "other" }),
  makeRecord({ dataset: "msrs", variants: { "EN/cdd": digest("new EN") } }),
];
const version = { header: makeHeader(), records };
const files = ["records.json", "tno25-cdd.csv", "a b#.md"].map((name, at) => ({
  name,
  bytes: at + 1,
  sha256: digest(name),
}));
const stated: Stated = { on: "2026-01-02", from: "files", expires: null };
const statement = await stateVersion(version, files, { program: null, stated });

Deno.test("a statement has what in-toto's Statement v1 requires", () => {
  // in-toto/attestation, spec/v1/statement.md: _type, subject with a digest each, names unique, predicateType.
  assertEquals(statement._type, "https://in-toto.io/Statement/v1");
  assertEquals(statement.predicateType, "https://slsa.dev/provenance/v1");
  for (const { name, digest } of statement.subject) {
    assert(/^[0-9a-f]{64}$/.test(digest.sha256), name);
  }
  assertEquals(
    statement.subject.map(({ name }) => name),
    ["a b#.md", "records.json", "tno25-cdd.csv"],
  );
});

Deno.test("its predicate has what SLSA provenance v1 requires, and more only under a name of its own", () => {
  // slsa.dev/provenance/v1: buildType and externalParameters, builder.id; a digest for each dependency.
  const { buildDefinition, runDetails } = statement.predicate;
  for (const uri of [buildDefinition.buildType, runDetails.builder.id]) {
    assert(URL.canParse(uri), uri);
  }
  assertEquals(Object.keys(buildDefinition).sort(), [
    "buildType",
    "externalParameters",
    "internalParameters",
    "resolvedDependencies",
  ]);
  assertEquals(buildDefinition.externalParameters.suite, "paper");
  assertEquals(
    Object.keys(runDetails).filter((key) => !key.startsWith("fusebench_")),
    ["builder"],
  );
});

Deno.test("the recipe has the code, variants, networks and data of the records", async () => {
  const { internalParameters, resolvedDependencies } = await recipeOf(version);
  assertEquals(internalParameters.code?.decode, [digest("decode")]);
  assertEquals(
    internalParameters.variants?.["EN/cdd"]?.length,
    2,
    "one digest in two records, another in the third",
  );
  const { inputs } = records[0]!;
  assertEquals(
    resolvedDependencies,
    [
      ...["other", "student"].map((model) => ({
        name: `network/${model}`,
        digest: { sha256: digest(`onnx ${model}`) },
      })),
      ...["other", "student"].map((model) => ({
        name: `weights/${model}/1`,
        digest: { sha256: digest(`weights ${model}`) },
      })),
      {
        name: "dataset/msrs",
        digest: { sha256: await digestOf({ "01": inputs }) },
        annotations: { pairs: 1 },
      },
      {
        name: "dataset/tno",
        digest: {
          sha256: await digestOf({ "01": inputs, "02": records[1]!.inputs }),
        },
        annotations: { pairs: 2 },
      },
    ].sort((a, b) => order(a.name) - order(b.name)),
  );
});

/** Networks as the records sort them, then data sets. */
function order(name: string): number {
  return [
    "network/other",
    "network/student",
    "weights/other/1",
    "weights/student/1",
    "dataset/msrs",
    "dataset/tno",
  ].indexOf(name);
}

Deno.test("what an old version did not record is null, not an empty list", async () => {
  const old = records.map((record) => ({
    ...record,
    code: null,
    variants: { "EN/cdd": null },
  }));
  const { code, variants } =
    (await recipeOf({ ...version, records: old })).internalParameters;
  assertEquals([code, variants], [null, null]);
});

Deno.test("a statement is read back as it was written", () => {
  assertEquals(parseStatement(statementText(statement), "s"), statement);
});

const damages: Readonly<Record<string, (text: string) => string>> = {
  "truncated": (text) => text.slice(0, text.length / 2),
  "empty": () => "",
  "another type": (text) => text.replace("Statement/v1", "Statement/v0.1"),
  "another predicate": (text) =>
    text.replace("slsa.dev/provenance/v1", "slsa.dev/provenance/v0.2"),
  "no subject": (text) => JSON.stringify({ ...JSON.parse(text), subject: [] }),
  "a subject twice": (text) => {
    const { subject, ...rest } = JSON.parse(text);
    return JSON.stringify({ ...rest, subject: [...subject, subject[0]] });
  },
  "a subject outside the folder": (text) =>
    text.replace("records.json", "../records.json"),
  "a digest of another length": (text) =>
    text.replace(digest("records.json"), "abc"),
};

for (const [name, damage] of Object.entries(damages)) {
  Deno.test(`a statement with ${name} is refused by its file's name`, () => {
    assertThrows(
      () => parseStatement(damage(statementText(statement)), "s.json"),
      SyntaxError,
      "Cannot read s.json: it is ",
    );
  });
}

Deno.test("each difference from what is stated is named, and nothing else", () => {
  const [first, second, third] = files;
  const faults = (here: typeof files, until: string | null = null): string[] =>
    findFaults(expiring(until), here, "2026-01-05");
  assertEquals(faults(files), []);
  assertEquals(faults([first!, { ...second!, sha256: digest("x") }, third!]), [
    `tno25-cdd.csv has other bytes: sha256 ${digest("x")}, stated ${
      digest("tno25-cdd.csv")
    }`,
  ]);
  assertEquals(faults([first!, third!]), [
    "tno25-cdd.csv is stated and not there",
  ]);
  assertEquals(faults([...files, { ...first!, name: "note" }]), [
    "note is there and not stated",
  ]);
  assertEquals(faults(files, "2026-01-05"), [], "the last day counts");
  assertEquals(faults(files, "2026-01-04"), [
    "the statement expired: it holds until 2026-01-04",
  ]);
});

function expiring(expires: string | null): Statement {
  const { runDetails, ...rest } = statement.predicate;
  return {
    ...statement,
    predicate: {
      ...rest,
      runDetails: { ...runDetails, fusebench_stated: { ...stated, expires } },
    },
  };
}

Deno.test("a crate has what RO-Crate 1.2 requires of descriptor, root, files and actions", () => {
  const crate = describeCrate(version.header, files);
  assertEquals(crate["@context"], "https://w3id.org/ro/crate/1.2/context");
  const graph = crate["@graph"];
  const ids = graph.map((entity) => String(entity["@id"]));
  assertEquals(new Set(ids).size, ids.length, "every @id once");
  const find = (id: string): Readonly<Record<string, unknown>> =>
    graph.find((entity) => entity["@id"] === id)!;
  // root-data-entity.md, "RO-Crate Metadata Descriptor".
  const descriptor = find("ro-crate-metadata.json");
  assertEquals(descriptor["@type"], "CreativeWork");
  assertEquals(descriptor.about, { "@id": "./" });
  assertEquals(descriptor.conformsTo, {
    "@id": "https://w3id.org/ro/crate/1.2",
  });
  // The same, "Direct properties of the Root Data Entity".
  const root = find("./");
  assertEquals(root["@type"], "Dataset");
  for (const property of ["name", "description"]) {
    assert(String(root[property]).length > 0);
  }
  assert(/^\d{4}-\d\d-\d\d$/.test(String(root.datePublished)));
  // Every reference leads to an entity; "the license SHOULD link to an entity with a name and description".
  const walk = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(walk)
      : typeof value === "object" && value !== null
      ? [...("@id" in value ? [String(value["@id"])] : [])]
      : [];
  for (const entity of graph.slice(1)) {
    for (const id of Object.values(entity).flatMap(walk)) {
      assert(ids.includes(id), id);
    }
  }
  // data-entities.md, "File Data Entity": a valid relative URI, size in bytes as text, a media type.
  assertEquals(find("a%20b%23.md"), {
    "@id": "a%20b%23.md",
    "@type": "File",
    name: "a b#.md",
    description: "A table as Markdown",
    encodingFormat: "text/markdown",
    contentSize: "3",
    sha256: digest("a b#.md"),
  });
  // provenance.md, "Software used to create files".
  assertEquals(find("#run").result, [{ "@id": "records.json" }]);
  assertEquals(find("#fusebench")["@type"], "SoftwareApplication");
});
