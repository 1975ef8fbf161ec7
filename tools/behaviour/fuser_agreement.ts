/** How metrics, and the dialects of one name, agree over the fusers of a published version: from its records alone. */
import { metricColumns } from "../../src/bench/publish/metric_columns.ts";
import { profileColumns } from "../../src/bench/publish/profile_columns.ts";
import {
  listVersions,
  readVersion,
} from "../../src/bench/publish/result_versions.ts";
import { suiteAggregates } from "../../src/bench/publish/suite_aggregates.ts";
import { parseSuite } from "../../src/bench/suite/suite.ts";
import { agreementChart } from "../../src/results/agreement/agreement_chart.ts";
import { agreementTable } from "../../src/results/agreement/agreement_table.ts";
import {
  compareDialects,
  type ComparedName,
} from "../../src/results/agreement/compare_dialects.ts";
import { correlateMetrics } from "../../src/results/agreement/correlate_metrics.ts";
import { dialectsTable } from "../../src/results/agreement/dialects_table.ts";
import { gridChart } from "../../src/results/chart/grid_chart.ts";
import { markdown } from "../../src/results/table/markdown.ts";

/** Parts of the page, and its charts by the names of their files. */
export interface FuserAgreement {
  /** Which metrics say the same. */
  readonly metrics: readonly string[];
  /** Where dialects of one name disagree; none of a version with one profile. */
  readonly dialects: readonly string[];
  readonly charts: readonly (readonly [name: string, text: string])[];
}

/** Fewer fusers have no ranking to speak of. */
const FEWEST_FUSERS = 6;

/** Of the newest version of a suite; nothing where there is none. */
export async function fuserAgreement(
  results: string,
  name: string,
): Promise<FuserAgreement> {
  const version = (await listVersions(results, name)).at(-1);
  if (version === undefined) return { metrics: [], dialects: [], charts: [] };
  const { header, records } = await readVersion(results, name, version);
  const suite = parseSuite(header.definition, `${name} ${version}`);
  const aggregates = suiteAggregates(suite, header.subsets, records);
  const sets = header.subsets.map(({ name, pairs }) => ({
    name,
    pairs: pairs.length,
    rows: aggregates.filter(({ subset }) => subset === name),
  })).filter(({ rows }) => rows.length >= FEWEST_FUSERS);
  const [profile] = suite.profiles;
  const link =
    `[\`results/${name}/${version}\`](../results/${name}/${version})`;
  const agreeing = sets.map((set) => {
    const correlations = correlateMetrics(set.rows, metricColumns(profile!));
    const file = `behaviour/${name}-${set.name}-agreement.svg`;
    return {
      lines: [
        markdown(agreementTable(set.name, correlations)),
        `![Agreement on ${set.name}](${file})`,
        "",
      ],
      chart: [
        file,
        agreementChart(`${name} ${version}, ${set.name}`, correlations),
      ] as const,
    };
  });
  const columns = profileColumns(suite.profiles);
  const compared = sets.map((set) => ({
    ...set,
    names: compareDialects(set.rows, columns),
  })).filter(({ names }) => names.length > 0);
  const chart = `behaviour/${name}-dialects.svg`;
  return {
    metrics: [
      `The means of the fusers of ${link} under each metric of the profile \`${profile}\`.`,
      "",
      ...agreeing.flatMap(({ lines }) => lines),
    ],
    dialects: compared.length === 0 ? [] : [
      `### The fusers of ${name} ${version}`,
      "",
      `The fusers of ${link} on each of its sets, under the profiles ${
        suite.profiles.map((one) => `\`${one}\``).join(" and ")
      }. ${summary(compared)}`,
      "",
      ...compared.map(({ name, rows, pairs, names }) =>
        markdown(
          dialectsTable(
            `${rows.length} fusers on ${name}, ${pairs} pairs`,
            names,
          )!,
        )
      ),
      `![Agreement of dialects](${chart})`,
      "",
    ],
    charts: [
      ...agreeing.map(({ chart }) => chart),
      ...compared.length === 0
        ? []
        : [[chart, dialectsChart(`${name} ${version}`, compared)] as const],
    ],
  };
}

interface ComparedSet {
  readonly name: string;
  readonly names: readonly ComparedName[];
}

function summary(sets: readonly ComparedSet[]): string {
  const all = sets.flatMap(({ names }) => names);
  const apart = all.filter(({ agree }) => !agree);
  const beyond = apart.filter(({ level }) => level?.size === 0);
  return `In ${apart.length} of ${all.length} cases, a name on a set, its dialects name different bests; in ${beyond.length} of these nobody is level with the best under all of them, so that the choice of the definition decides who wins.`;
}

/** A row for each dialect but the first of its name, a column a set. */
function dialectsChart(title: string, sets: readonly ComparedSet[]): string {
  const rows = sets[0]!.names.flatMap(({ dialects: [first, ...others] }) =>
    others.map(({ variant }) => ({
      variant,
      label: `${variant}, ${first!.variant}`,
    }))
  );
  return gridChart({
    title: `Kendall's τ-b between dialects, ${title}`,
    columns: sets.map(({ name }) => name),
    rows: rows.map(({ variant, label }) => ({
      label,
      values: sets.map(({ names }) =>
        names.flatMap(({ dialects }) => dialects).find((one) =>
          one.variant === variant
        )?.tau ?? null
      ),
    })),
    from: -1,
    to: 1,
    digits: 2,
  });
}
