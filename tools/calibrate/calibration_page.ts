/** The page of one code base: each of its variants on each golden case, beside the original. */
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { sourcesOf } from "../variants/source_of.ts";
import { sourceText } from "../variants/source_text.ts";
import { variantPlace } from "../variants/variant_place.ts";
import type { Calibration, CalibrationRow } from "./calibrate.ts";
import { compareGolden } from "./compare_golden.ts";
import { tallyOf } from "./tally.ts";
import {
  codeText,
  differenceText,
  plainText,
  shortNumber,
  toleranceText,
  valueText,
} from "./value_text.ts";

/** Characters of a definition in the table of all variants. */
const LONGEST = 100;

/** The text, variants by id. */
export function calibrationPage(
  base: string,
  calibrations: readonly Calibration[],
): string {
  const sorted = calibrations.toSorted((a, b) =>
    a.variant.id < b.variant.id ? -1 : 1
  );
  return [
    `# Calibration of \`${base}\``,
    "<!-- Written by `deno task calibrate`; not to be edited. -->",
    "Each variant on each golden case, beside what the original code says. " +
    "[README.md](README.md) says how to read it.",
    summaryOf(sorted),
    ...sorted.map(sectionOf),
  ].join("\n\n") + "\n";
}

function summaryOf(calibrations: readonly Calibration[]): string {
  const lines = calibrations.map(
    ({ variant: { id, definition }, golden, rows }) => {
      const { compared, agreeing, unstable, largest } = tallyOf(rows);
      const noisy = unstable === 0 ? "" : `, ${unstable} unstable`;
      return `| [${id}](#${placeOf(id)}) | ${
        plainText(shortened(definition))
      } | ${agreeing === compared ? "" : "**"}${agreeing} of ${compared}${
        agreeing === compared ? "" : "**"
      }${noisy} | ${largest === null ? "–" : shortNumber(largest)} | ${
        toleranceText(golden)
      } |`;
    },
  );
  return [
    "| variant | in short | cases that agree | largest relative difference | tolerance |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

/** The place of a heading as links name it. */
function placeOf(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\w\s-]/g, "");
}

/** Up to the first semicolon or colon outside of parentheses, and no longer than a table bears. */
function shortened(definition: string): string {
  let depth = 0, end = definition.length;
  for (let at = 0; at < end; at++) {
    const sign = definition[at]!;
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (depth === 0 && /^[;:]\s/.test(definition.slice(at, at + 2))) end = at;
  }
  if (end <= LONGEST) return definition.slice(0, end);
  return `${definition.slice(0, definition.lastIndexOf(" ", LONGEST))} …`;
}

function sectionOf({ variant, golden, reference, rows }: Calibration): string {
  const { id, definition, caution } = variant;
  const facts = [
    `- Ours: ${plainText(definition)}.`,
    `- The original: ${plainText(golden.definition)}.`,
    `- It follows: ${sourcesOf(variant).map(sourceText).join("; ")}.`,
    `- Its code: ${
      golden.reference === null
        ? "the formula in float64"
        : `${golden.reference} at ${codeText(golden.commit ?? "")}`
    }${
      golden.name === null
        ? ""
        : `; its name among the goldens: ${codeText(golden.name)}`
    }.`,
    ...reference?.run === undefined
      ? []
      : [`- How it was run: ${plainText(reference.run)}.`],
    `- Tolerance: ${toleranceText(golden)}${
      reference?.tol_reason === undefined
        ? ""
        : `, for the reason: ${plainText(reference.tol_reason)}`
    }.`,
    `- Golden: ${
      codeText(`test/fixtures/metrics/goldens/${variantPlace(id)}.json`)
    }.`,
    ...timesText(golden.times),
    ...caution === undefined
      ? []
      : [`- The original's value is rounding noise ${plainText(caution)}.`],
    ...octaveText(rows, golden),
  ];
  const notes = notesOf(rows);
  return [
    `## ${id}`,
    facts.join("\n"),
    tableOf(rows, golden),
    ...notes.length === 0 ? [] : [notes.join("\n")],
  ].join("\n\n");
}

function timesText(times: Calibration["golden"]["times"]): string[] {
  if (times === undefined) return [];
  return [
    times === "sources"
      ? "- Ours is a mean over the sources, the original's a sum: ours is shown times 2."
      : "- Ours is shown times HW / ((H-1)(W-1)), the original's divisor.",
  ];
}

/** The original under Octave where the golden value is a port's. */
function octaveText(
  rows: readonly CalibrationRow[],
  golden: Calibration["golden"],
): string[] {
  const differences = rows.flatMap((row) =>
    row.octave === null || row.unstable !== null
      ? []
      : [againstOctave(row, golden).relative ?? 0]
  );
  return differences.length === 0 ? [] : [
    `- Golden values are those of a port; the original itself under Octave, ${differences.length} ${
      differences.length === 1 ? "case" : "cases"
    }: largest relative difference ${shortNumber(Math.max(...differences))}.`,
  ];
}

function againstOctave(
  { name, ours, octave }: CalibrationRow,
  golden: Calibration["golden"],
): ReturnType<typeof compareGolden> {
  return compareGolden(golden, name, octave!, ours, false);
}

function tableOf(
  rows: readonly CalibrationRow[],
  golden: Calibration["golden"],
): string {
  const hasOctave = rows.some(({ octave }) => octave !== null);
  const lines = rows.map((row) => {
    const { name, ours, value, comparison, octave } = row;
    const cells = [
      name,
      valueText(ours),
      valueText(value),
      differenceText(comparison),
      verdictText(row),
      ...hasOctave
        ? octave === null
          ? ["–", "–"]
          : [valueText(octave), differenceText(againstOctave(row, golden))]
        : [],
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const heads = [
    "case",
    "ours",
    "the original's",
    "relative difference",
    "verdict",
  ];
  if (hasOctave) heads.push("under Octave", "ours from Octave's");
  return [
    `| ${heads.join(" | ")} |`,
    `| ${heads.map(() => "---").join(" | ")} |`,
    ...lines,
  ].join("\n");
}

function verdictText(
  { comparison: { verdict }, unstable }: CalibrationRow,
): string {
  switch (verdict) {
    case "unstable":
      return `unstable, not compared: ${plainText(unstable!)}`;
    case "refused":
      return "refused here";
    case "differs":
      return "**out of tolerance**";
    default:
      return verdict;
  }
}

/** What was said where there is no number, cases of the same words together. */
function notesOf(rows: readonly CalibrationRow[]): string[] {
  const told = rows.flatMap(({ name, ours, value }) => {
    const parts = [
      ...ours instanceof UndefinedMetricError
        ? [`ours says ${codeText(ours.message)}`]
        : [],
      ...typeof value === "object" && "error" in value
        ? [`the original ${codeText(value.error)}`]
        : [],
    ];
    return parts.length === 0 ? [] : [{ name, text: parts.join(", ") }];
  });
  return [...Map.groupBy(told, ({ text }) => text)].map(([text, own]) =>
    `- ${own.map(({ name }) => name).join(", ")}: ${text}.`
  );
}
