/** The text of `docs/DIALECTS.md`: what each metric's name means in each code base. */
import type { Variant } from "../../src/metrics/variant.ts";

const INTRODUCTION = `# Dialects

<!-- Written by \`deno task variants\`; not to be edited. -->

What a metric's name means in each code base. ir, vi and fused are levels 0..255
unless a line says otherwise; H and W are the sides in pixels. A variant's id is
\`METRIC/base\`, with a qualifier where its code base computes it in several ways.
[METRICS.md](METRICS.md) says how profiles choose among them.
`;

/** A section for each metric, then the sources of each code base. */
export function dialectsPage(variants: readonly Variant[]): string {
  const byMetric = [...Map.groupBy(variants, ({ metric }) => metric)]
    .toSorted(([a], [b]) => compare(a.toLowerCase(), b.toLowerCase()));
  const sections = byMetric.map(([metric, own]) =>
    [
      `## ${metric}: ${own[0]!.title}`,
      "",
      "| variant | definition | unit | better |",
      "| --- | --- | --- | --- |",
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
        ...[...new Set(own.flatMap(({ source }) => source.split("; ")))]
          .map((source) => `- ${source}`),
      ].join("\n")
    ),
  ];
  return [INTRODUCTION, ...sections, sources.join("\n"), ""].join("\n\n");
}

function lineOf(
  { id, definition, caution, unit, better }: Variant,
): string {
  const told = caution === undefined
    ? definition
    : `${definition}; rounding noise ${caution}`;
  return `| ${id} | ${told} | ${unit} | ${better ?? "–"} |`;
}

function baseOf({ id }: Variant): string {
  return id.split("/")[1]!.split("_")[0]!;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
