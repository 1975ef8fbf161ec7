/** A result version as an RO-Crate 1.2 (https://w3id.org/ro/crate/1.2): what each of its files is, for people and machines. */
import type { BaseHeader } from "../results/version/version_header.ts";
import {
  CRATE_FILE,
  STATEMENT_FILE,
  type VersionContent,
} from "./version_content.ts";

/** A node of the crate's graph. */
type Entity = Readonly<Record<string, unknown>>;

const LICENCE = "https://spdx.org/licenses/MIT";

/** What the files of a version are, by how their names end. */
const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [
    /^records\.json$/,
    "application/json",
    "The records, one a cell, behind the header",
  ],
  [
    /^records\.json\.gz$/,
    "application/gzip",
    "The records, one a cell, behind the header; compressed",
  ],
  [/\.md$/, "text/markdown", "A table as Markdown"],
  [/\.csv$/, "text/csv", "A table as CSV, at full precision"],
  [/\.tex$/, "application/x-tex", "A table as LaTeX"],
  [/\.json$/, "application/json", "A table as JSON"],
  [/\.svg$/, "image/svg+xml", "A chart"],
];

/**
 * The JSON-LD of a crate.
 *
 * @param files tables and records; the statement is named as a file without a digest, because it holds that of the crate
 */
export function describeCrate(
  { suite, version, title, date, change, quality, machine }: Pick<
    BaseHeader,
    "suite" | "version" | "title" | "date" | "change" | "quality" | "machine"
  >,
  files: readonly VersionContent[],
): { readonly "@context": string; readonly "@graph": readonly Entity[] } {
  const parts = [...files.map(fileEntity), STATEMENT_ENTITY];
  const records = files.filter(({ name }) => name.startsWith("records."));
  return {
    "@context": "https://w3id.org/ro/crate/1.2/context",
    "@graph": [
      {
        "@id": CRATE_FILE,
        "@type": "CreativeWork",
        about: { "@id": "./" },
        conformsTo: { "@id": "https://w3id.org/ro/crate/1.2" },
      },
      {
        "@id": "./",
        "@type": "Dataset",
        name: `${title}: ${suite}, version ${version}`,
        description:
          `Result version ${version} of the suite ${suite} of fusebench: a record for each cell and the tables made of them. ${change}. Quality digest ${quality}.`,
        datePublished: date,
        license: { "@id": LICENCE },
        version: String(version),
        hasPart: parts.map(reference),
        mentions: { "@id": "#run" },
      },
      ...parts,
      {
        "@id": "#run",
        "@type": "CreateAction",
        name: `Run of the suite ${suite}`,
        description: `${machine.cpu}, ${machine.os}, ${machine.runtime}`,
        endTime: date,
        instrument: { "@id": "#fusebench" },
        result: records.map(fileEntity).map(reference),
      },
      {
        "@id": "#fusebench",
        "@type": "SoftwareApplication",
        name: "fusebench",
        description: `Which code of it ran is in ${STATEMENT_FILE}`,
      },
      {
        "@id": LICENCE,
        "@type": "CreativeWork",
        name: "MIT",
        description:
          "Of tables and records. The pictures and networks behind them have the terms of their authors.",
      },
    ],
  };
}

const STATEMENT_ENTITY: Entity = {
  "@id": STATEMENT_FILE,
  "@type": "File",
  name: STATEMENT_FILE,
  description:
    "In-toto statement: the digest of every other file, and the recipe",
  encodingFormat: "application/vnd.in-toto+json",
};

function fileEntity({ name, bytes, sha256 }: VersionContent): Entity {
  const [, encodingFormat, description] =
    KINDS.find(([ending]) => ending.test(name)) ??
      [null, "application/octet-stream", "A file"];
  return {
    "@id": encodeURIComponent(name),
    "@type": "File",
    name,
    description,
    encodingFormat,
    contentSize: String(bytes),
    sha256,
  };
}

function reference(entity: Entity): Entity {
  return { "@id": entity["@id"] };
}
