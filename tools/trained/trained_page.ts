/** The page on the networks trained here: the students, the front, the ablation with a verdict for every claim. */
import { dominators } from "../../src/results/rank/dominators.ts";
import { markdown } from "../../src/results/table/markdown.ts";
import {
  CLAIM_VERDICTS,
  claimVerdict,
} from "../../src/results/claims/claim_verdict.ts";
import { testClaim } from "../../src/results/claims/test_claim.ts";
import { defaultPublished } from "../../src/results/published/default_published.ts";
import { findPublished } from "../../src/results/published/find_published.ts";
import type { PublishedRow } from "../../src/results/published/published_schema.ts";
import type { Table } from "../../src/results/table/table.ts";
import { textTable } from "../../src/results/table/text_table.ts";
import { meanOf } from "../../src/statistics/sample/mean_of.ts";
import { deviation } from "../../src/statistics/sample/deviation.ts";
import { barTable } from "./bar_tables.ts";
import { type SuiteMeans, suiteMeans } from "./suite_means.ts";

const SEEDS = [1, 2, 3, 4, 5];
const RELEASED = "mmdrfuse-student";
const SHOWN = ["VIF", "Qabf", "SSIM", "SD", "SCD"] as const;
const BAR = ["VIF", "Qabf", "SSIM"] as const;
const ABLATION_ID = "mmdrfuse-2024-ablation";
const DIGITS: Readonly<Record<string, number>> = { SD: 2 };

/** Its text, from the newest versions of the suites `students`, `ablation` and `ablation-night`. */
export async function trainedPage(results: string): Promise<string> {
  const students = await suiteMeans(results, "students");
  const ablation = bothOf(
    await suiteMeans(results, "ablation"),
    await suiteMeans(results, "ablation-night"),
  );
  return [
    ...INTRODUCTION,
    "## Students",
    "",
    `Suite \`students\` version ${students.version}, five seeds each: mean ± standard deviation over the seeds, under \`imsave-stretch\` and profile \`cdd\`. "Seeds" counts those that are at least the released student's in VIF, Qabf and SSIM at once on that set.`,
    "",
    ...students.subsets.map((subset) =>
      markdown(studentsTable(students, subset))
    ),
    "### Every seed against the bar",
    "",
    "`fusebench-student` less the released student: mean of the differences pair by pair, and its 95 % interval (BCa bootstrap over independent observations: pairs that share a picture are one). The bar is the released student's mean, in VIF, Qabf and SSIM at once.",
    "",
    ...students.subsets.map((subset) =>
      markdown(barTable(students, subset, {
        models: STUDENTS[0].models,
        against: RELEASED,
        metrics: BAR,
      }))
    ),
    "## The front",
    "",
    ...frontLines(students),
    "![Fused by networks trained here](trained.png)",
    "",
    "Rows: four scenes of the sample. Columns: infrared, visible, the average of both, then `fusebench-student`, `distilled-student-seed-1`, `llvip-student-seed-1`, `ablation-full-seed-1`.",
    "",
    "## What each part of the recipe is worth",
    "",
    ...ABLATION,
    ...ablation.subsets.map((subset) =>
      markdown(ablationTable(ablation, subset))
    ),
    "### Claims",
    "",
    ...claimLines(ablation),
    "",
  ].join("\n");
}

/** Two suites of the same rows as one; a version has room for two sets. */
function bothOf(day: SuiteMeans, night: SuiteMeans): SuiteMeans {
  const suiteOf = (subset: string): SuiteMeans =>
    day.subsets.includes(subset) ? day : night;
  return {
    version: day.version,
    subsets: [...day.subsets, ...night.subsets],
    of: (subset, model) => suiteOf(subset).of(subset, model),
    samples: (subset, model) => suiteOf(subset).samples(subset, model),
  };
}

const INTRODUCTION = [
  "# Networks trained here",
  "",
  "<!-- Written by `deno task trained`; not to be edited. -->",
  "",
  "Every network of `trained.json`, by the recipes of `benches/recipes`. How they are trained, on what, and what decides their bytes: [TRAINING.md](TRAINING.md). `deno task train --recipe NAME --seed N` makes each again, and `deno task check students` does so for one.",
  "",
  "- `fusebench-student`: MMDRFuse's graph, 113 parameters, from nothing of anyone's weights or pictures: drawn scenes only. Seed 1 is the embedded one; no seed was chosen.",
  "- `distilled-student`: the same, taught by `fusebench-teacher` (3,241 parameters, the same data).",
  "- `llvip-student`: the same recipe on 32 LLVIP pairs, whose terms are non-commercial.",
  "",
];

const ABLATION = [
  "Suites `ablation` and `ablation-night`: MMDRFuse's seven rows at a short setting: 600 patches of 64² of LLVIP, 200 steps of 10, Adam at .002, a teacher of 3,241 parameters trained here (paper: 16,000 patches of 128², 6,400 steps of 25, its own teacher). Perception compares features of **SqueezeNet 1.1**, a stand-in: it is not the paper's VGG-19, whose weights are not obtainable here, and its weight (.001, and .0005 in refresh) is ours, as its features are some hundred times larger.",
  "",
  "At the last steps of seed 1 the weighted parts are: perception .27, distillation .11, intensity .037, gradient .00002, refresh .000003. Gradient at its released weight, of planes in [0, 1], and refresh per batch, whose weight is the gap itself, hardly take part: their rows equal the first. The patches are small, the schedule short and the features others, so a claim that is not separated here is not refuted.",
  "",
];

function studentsTable(suite: SuiteMeans, subset: string): Table {
  const bar = suite.of(subset, RELEASED);
  const row = (name: string, models: readonly string[]): TextRow => {
    const means = models.map((model) => suite.of(subset, model));
    const passed =
      means.filter((mean) =>
        BAR.every((metric) => mean[metric]! >= bar[metric]!)
      ).length;
    return [
      name,
      ...SHOWN.map((metric) =>
        spreadText(means.map((mean) => mean[metric]!), metric)
      ),
      name === RELEASED ? "" : `${passed} of ${means.length}`,
    ];
  };
  return textTable({
    title: subset,
    rowHeading: "student",
    heads: [...SHOWN, "seeds"],
    rows: [
      row(RELEASED, [RELEASED]),
      ...STUDENTS.map(({ name, models }) => row(name, models)),
    ],
  });
}

const bySeed = (name: string): string[] =>
  SEEDS.map((seed) => `${name}-seed-${seed}`);
const STUDENTS = [
  {
    name: "fusebench-student",
    models: ["fusebench-student", ...bySeed("fusebench-student").slice(1)],
  },
  { name: "distilled-student", models: bySeed("distilled-student") },
  { name: "llvip-student", models: bySeed("llvip-student") },
  { name: "fusebench-teacher", models: ["fusebench-teacher-seed-1"] },
] as const;

function frontLines(suite: SuiteMeans): string[] {
  const models = [RELEASED, ...STUDENTS.flatMap(({ models }) => models)];
  return [
    "Rows that no other row is at least as good as in VIF, Qabf and SSIM at once, and better in one:",
    "",
    ...suite.subsets.map((subset) => {
      const beaten = dominators(
        models.map((model) =>
          BAR.map((metric) => suite.of(subset, model)[metric]!)
        ),
      );
      const front = models.filter((_, at) => beaten[at]!.length === 0);
      const isOn = front.includes(RELEASED);
      return `- ${subset}: ${front.map((name) => `\`${name}\``).join(", ")}${
        isOn ? "" : "; the released student is not on it"
      }`;
    }),
    "",
  ];
}

function ablationTable(suite: SuiteMeans, subset: string): Table {
  const isPrinted = subset === PRINTED_SET;
  return textTable({
    title: subset,
    rowHeading: "recipe",
    heads: CLAIMED.flatMap((metric) =>
      isPrinted ? [metric, `${metric} printed`] : [metric]
    ),
    rows: [FULL, ...OTHERS].map((row): TextRow => [
      titleOf(row),
      ...CLAIMED.flatMap((metric) => {
        const text = spreadText(valuesOf(suite, subset, row, metric), metric);
        return isPrinted ? [text, printedOf(row)[metric]!] : [text];
      }),
    ]),
  });
}

/** The paper's table is of MSRS, all 361 pairs; ours of 49. */
const PRINTED_SET = "msrs49";

type TextRow = readonly [string, ...string[]];

const { rows: ROWS } = findPublished(defaultPublished(), ABLATION_ID);
const FULL = ROWS.find(({ fuser }) => fuser === RELEASED)!;
const OTHERS = ROWS.filter((row) => row !== FULL);
const CLAIMED = Object.keys(printedOf(FULL));

function printedOf({ values }: PublishedRow): Readonly<Record<string, string>> {
  return values["MSRS"]!;
}

function titleOf(row: PublishedRow): string {
  return row === FULL ? "everything" : row.method;
}

/** A mean for each of the row's networks trained here. */
function valuesOf(
  suite: SuiteMeans,
  subset: string,
  { retrained }: PublishedRow,
  metric: string,
): number[] {
  return retrained!.map((model) => suite.of(subset, model)[metric]!);
}

/** Two-sided; a claim has a direction, so it is tested one-sided at 5 %. */
const LEVEL = 0.1;

function claimLines(suite: SuiteMeans): string[] {
  const { claims } = defaultPublished().claims.find(({ id }) =>
    id === ABLATION_ID
  )!;
  const found: string[] = [];
  const rows = claims.flatMap(({ lower, metrics }) => {
    const row = OTHERS.find(({ method }) => method === lower)!;
    return metrics.map((metric): TextRow => {
      const verdicts = suite.subsets.map((subset) => {
        const without = valuesOf(suite, subset, row, metric);
        const differences = valuesOf(suite, subset, FULL, metric)
          .map((value, at) => value - without[at]!);
        const { mean, p } = testClaim(differences, "seeds");
        const verdict = claimVerdict(mean, p, LEVEL);
        found.push(verdict);
        return `${verdict} (${signed(mean, DIGITS[metric] ?? 4)})`;
      });
      const gain = Number(printedOf(FULL)[metric]) -
        Number(printedOf(row)[metric]);
      return [`${metric} falls ${titleOf(row)}`, signed(gain, 2), ...verdicts];
    });
  });
  const counts = CLAIM_VERDICTS.slice(0, 3).map((verdict) =>
    `${found.filter((one) => one === verdict).length} ${verdict}`
  ).join(", ").replace("holds", "hold");
  return [
    `Each claim of the paper's table, "with everything the metric is higher", judged on each set by the five seeds, paired: exact sign flips, one-sided at 5 %, so that all five must agree; no correction for how many claims there are (\`deno task reproduce\` has it, and then five seeds can separate nothing). In parentheses the mean difference. ${counts}.`,
    "",
    markdown(textTable({
      title: "Claims",
      rowHeading: "claim",
      heads: ["printed", ...suite.subsets],
      rows,
    })),
  ];
}

function signed(value: number, digits: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
}

function spreadText(values: readonly number[], metric: string): string {
  const digits = DIGITS[metric] ?? 3;
  const mean = meanOf(values).toFixed(digits);
  if (values.length === 1) return mean;
  const around = deviation(values);
  return typeof around === "number"
    ? `${mean} ± ${around.toFixed(digits)}`
    : mean;
}
