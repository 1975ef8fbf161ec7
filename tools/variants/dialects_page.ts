/** The text of `docs/DIALECTS.md`: what each metric's name means in each code base. */
import type { Variant } from "../../src/metrics/variant.ts";
import { type Source, sourcesOf } from "./source_of.ts";
import { sourceText } from "./source_text.ts";

const INTRODUCTION = `# Dialects

<!-- Written by \`deno task variants\`; not to be edited. -->

What a metric's name means in each code base. ir, vi and fused are levels 0..255
unless a line says otherwise; H and W are the sides in pixels. A variant's id is
\`METRIC/base\`, with a qualifier where its code base computes it in several ways.
[METRICS.md](METRICS.md) says how profiles choose among them. _From_ is the file
of the code base, at the commit that was followed, or the paper; both stand in
full under [Sources](#sources). A metric that code bases know under another name
stands under its own: what VIFB calls variance is SD.
`;

/** A section for each metric, then the sources of each code base. */
export function dialectsPage(variants: readonly Variant[]): string {
  const byMetric = [...Map.groupBy(variants, ({ metric }) => metric)]
    .toSorted(([a], [b]) => compare(a.toLowerCase(), b.toLowerCase()));
  const sections = byMetric.map(([metric, own]) =>
    [
      `## ${metric}: ${own[0]!.title}`,
      "",
      "| variant | definition | unit | better | from |",
      "| --- | --- | --- | --- | --- |",
      ...own.toSorted((a, b) => compare(a.id, b.id)).map(lineOf),
    ].join("\n")
  );
  const bases = [...Map.groupBy(variants, baseOf)].toSorted(([a], [b]) =>
    compare(a, b)
  );
  const sources = [
    "## Sources",
    ...bases.map(([base, own]) =>
      [
        `\n**${base}**\n`,
        ...[...new Set(own.flatMap(sourcesOf).map(inFull))].toSorted(compare)
          .map((source) => `- ${source}`),
      ].join("\n")
    ),
  ];
  return [INTRODUCTION, ...sections, sources.join("\n"), ""].join("\n\n");
}

function lineOf(variant: Variant): string {
  const { id, definition, caution, unit, better } = variant;
  const told = caution === undefined
    ? definition
    : `${definition}; rounding noise ${caution}`;
  const from = sourcesOf(variant).map(sourceText).join("; ");
  return `| ${id} | ${told} | ${unit} | ${better ?? "–"} | ${from} |`;
}

/** A paper with its title, a repository with its commit. */
function inFull(source: Source): string {
  return source.kind === "paper"
    ? `${source.name}: ${source.full}.`
    : source.kind === "file"
    ? `${source.repository} at ${source.at}`
    : source.name;
}

function baseOf({ id }: Variant): string {
  return id.split("/")[1]!.split("_")[0]!;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
