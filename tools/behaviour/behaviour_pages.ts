/** The page on what metrics agree on and what they fall for, with its charts: all from what is in this repository. */
import { VARIANT_LIST } from "../../src/metrics/variant_list.ts";
import { profileColumns } from "../../src/bench/publish/profile_columns.ts";
import { compareDialects } from "../../src/results/agreement/compare_dialects.ts";
import { dialectsTable } from "../../src/results/agreement/dialects_table.ts";
import { gridChart } from "../../src/results/chart/grid_chart.ts";
import { markdown } from "../../src/results/table/markdown.ts";
import type { MetricColumn } from "../../src/results/table/metric_column.ts";
import type { Table, TableCell } from "../../src/results/table/table.ts";
import { DISTORTIONS } from "./distortions.ts";
import { fuserAgreement } from "./fuser_agreement.ts";
import { noiseTrap, type Trapped } from "./noise_trap.ts";
import { sampleRules } from "./sample_rules.ts";

/** The names of the files below `docs/` with their texts. */
export async function behaviourPages(
  results: string,
): Promise<Map<string, string>> {
  const columns = profileColumns(["cdd", "strict"]);
  const variants = columns.map(({ variant }) => variant);
  const fusers = await Promise.all(
    FUSER_SUITES.map((suite) => fuserAgreement(results, suite)),
  );
  const ofNames = VARIANT_LIST.filter(({ metric }) => NAMES.includes(metric))
    .map(({ id, better, digits }): MetricColumn => ({
      variant: id,
      id,
      label: id,
      better,
      digits,
    }));
  const dialects = dialectsTable(
    "nine rules on the eight scenes of the sample",
    compareDialects(
      await sampleRules(ofNames.map(({ variant }) => variant)),
      ofNames,
      { tested: false },
    ),
  )!;
  const trapped = await noiseTrap(variants);
  const between = fusers.flatMap(({ dialects }) => dialects);
  const page = [
    ...INTRODUCTION,
    "## Which metrics say the same",
    "",
    ...fusers.flatMap(({ metrics }) => metrics),
    "## Where dialects of one name disagree",
    "",
    ...between.length > 0 ? between : [NO_DIALECTS, ""],
    "### Nine rules on drawn scenes",
    "",
    "Nine classical rules on the eight drawn scenes of the sample, fused here and scored under every definition of twelve names ([DIALECTS.md](DIALECTS.md)), luma for all. Best is by the mean, without a test; what its code base does not rank is left out.",
    "",
    markdown(dialects),
    "## The noise trap",
    "",
    `The average of both sources is spoiled, and each metric is asked which of the two it prefers. ${
      DISTORTIONS.map(({ name, says }) => `_${name}_: ${says}`).join("; ")
    }. The number is that of the scenes, of eight, in which the spoiled picture has the better value.`,
    "",
    markdown(trapTable(trapped)),
    "![The noise trap](behaviour/noise-trap.svg)",
    "",
  ].join("\n");
  return new Map([
    ["BEHAVIOUR.md", page],
    ...fusers.flatMap(({ charts }) => charts),
    ["behaviour/noise-trap.svg", trapChart(trapped)],
  ]);
}

/** The suites of many different fusers. */
const FUSER_SUITES = ["field", "pictures"];

const NO_DIALECTS =
  "No published version has the values of many fusers under several definitions of one name yet; the suite `pictures` will, and `deno task bench --suite pictures` writes the same tables of a run.";

/** Names with several dialects that are computed in a moment. */
const NAMES = [
  ...["AG", "CC", "EI", "EN", "MI", "Nabf", "PSNR", "Qabf", "SCD", "SD", "SF"],
  "SSIM",
];

const INTRODUCTION = [
  "# What metrics agree on, and what they fall for",
  "",
  "Written by `deno task behaviour` from what is in this repository; `--verify` checks that it is current. `deno task bench` writes the same tables of any suite of six fusers or more ([DOUBT.md](DOUBT.md)).",
  "",
];

function trapTable(trapped: readonly Trapped[]): Table {
  const rewards = DISTORTIONS.map(({ name }, way) => ({
    name,
    metrics: trapped.filter(({ of }) => isRewarded(of[way]!)).map((
      { variant },
    ) => variant),
  }));
  const none = trapped.filter(({ of }) =>
    of.every(({ scenes }) => scenes === 0)
  )
    .map(({ variant }) => variant);
  return {
    title: "Scenes in which the spoiled picture has the better value",
    rowHeading: "variant",
    columns: DISTORTIONS.map(({ name }) => ({
      id: name,
      label: name,
      better: null,
      digits: 0,
    })),
    rows: trapped.map(({ variant, of }) => ({
      label: variant,
      cells: of.map(({ scenes, better }): TableCell =>
        scenes === 0
          ? { kind: "undefined", counts: null }
          : { kind: "number", value: better, rank: null, counts: null }
      ),
    })),
    notes: [
      ...rewards.map(({ name, metrics }) =>
        metrics.length === 0
          ? `None rewards ${name} in every scene.`
          : `${name} is rewarded in every scene by ${metrics.join(", ")}.`
      ),
      ...(none.length === 0
        ? []
        : [`Not defined at this size: ${none.join(", ")}.`]),
    ],
  };
}

function isRewarded({ scenes, better }: Trapped["of"][number]): boolean {
  return scenes > 0 && better === scenes;
}

function trapChart(trapped: readonly Trapped[]): string {
  return gridChart({
    title: "Scenes, of eight, where spoiled counts as better",
    columns: DISTORTIONS.map(({ name }) => name),
    rows: trapped.map(({ variant, of }) => ({
      label: variant,
      values: of.map(({ scenes, better }) => scenes === 0 ? null : better),
    })),
    // Red where a metric falls for it.
    from: 8,
    to: 0,
    digits: 0,
  });
}
