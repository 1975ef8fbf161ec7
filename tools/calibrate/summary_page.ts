/** The first page: how to read the others, one line a code base, the totals, the cases, and what is not calibrated. */
import { baseOf, type Calibration } from "./calibrate.ts";
import type { GoldenFolder } from "./golden_folder.ts";
import { tallyOf } from "./tally.ts";
import { codeText, plainText, shortNumber } from "./value_text.ts";

const INTRODUCTION = `# Calibration

<!-- Written by \`deno task calibrate\`; not to be edited. -->

How near every variant of a metric is to the code that it follows. The code was
run on sixteen triples of images, or a port of it, as each variant's line "How it
was run" says; a page holds one code base's values against ours.

- _agrees_: two numbers no further apart than the tolerance times the size of the
  original's, plus the small number in parentheses where there is one, for values
  near 0.
- _agrees in kind_: NaN, an infinity, or no value at all on both sides. A
  variant of \`strict\` has no value where the original gives NaN.
- _refused here_: the original gives a number that means nothing; ours says why
  it gives none.
- _unstable_: the original's own value is rounding noise, which another
  processor or another library changes; shown, and not compared.
- A relative difference is a share of the original's value; 0 is the same
  float64. Near 0, where the small number in parentheses decides, the difference
  itself is told and called absolute. Values have six significant digits.`;

/** The text; bases by name. */
export function summaryPage(
  calibrations: readonly Calibration[],
  { cases, createdWith }: Pick<GoldenFolder, "cases" | "createdWith">,
): string {
  const bases = [
    ...Map.groupBy(calibrations, ({ variant }) => baseOf(variant)),
  ].toSorted(([a], [b]) => a < b ? -1 : 1);
  const lines = bases.map(([base, own]) =>
    lineOf(`[${base}](${base}.md) | ${codeOf(own)}`, own)
  );
  return [
    INTRODUCTION,
    [
      "| code base | code | variants | values that agree | unstable | largest relative difference |",
      "| --- | --- | --- | --- | --- | --- |",
      ...lines,
      lineOf("**all** | ", calibrations),
    ].join("\n"),
    "## Cases",
    [
      "| case | width x height | images |",
      "| --- | --- | --- |",
      ...cases.map(({ name, width, height, note }) =>
        `| ${name} | ${width}x${height} | ${plainText(note)} |`
      ),
    ].join("\n"),
    "Values were computed with:",
    createdWith.map((programs) => `- ${plainText(programs)}`).join("\n"),
    "## Golden values that no variant follows",
    withoutVariant(calibrations, cases),
  ].join("\n\n") + "\n";
}

function lineOf(head: string, own: readonly Calibration[]): string {
  const { compared, agreeing, unstable, largest } = tallyOf(
    own.flatMap(({ rows }) => rows),
  );
  const share = `${agreeing} of ${compared}`;
  return `| ${head} | ${own.length} | ${
    agreeing === compared ? share : `**${share}**`
  } | ${unstable} | ${largest === null ? "–" : shortNumber(largest)} |`;
}

/** The repositories that a code base's values came from. */
function codeOf(own: readonly Calibration[]): string {
  const names = own.map(({ golden }) => golden.reference ?? "formulas");
  return [...new Set(names)].sort().join(", ");
}

function withoutVariant(
  calibrations: readonly Calibration[],
  cases: GoldenFolder["cases"],
): string {
  const followed = new Set(calibrations.map(({ golden }) => golden.name));
  const names = new Set(cases.flatMap(({ values }) => Object.keys(values)));
  const rest = [...names].filter((name) => !followed.has(name)).sort();
  return rest.length === 0
    ? "None."
    : rest.map((name) => `- ${codeText(name)}`).join("\n");
}
