/** `deno task figure` of tables: trade-off, average ranks, means with intervals. */
import { metricColumns } from "../../bench/publish/metric_columns.ts";
import { drawChart } from "../../figure/charts/draw_chart.ts";
import type { FigureChart } from "../../figure/charts/draw_chart.ts";
import type { ChartSubject } from "../../figure/charts/chart_line.ts";
import { intervalFigure } from "../../figure/charts/interval_chart.ts";
import { paretoFigure } from "../../figure/charts/pareto_chart.ts";
import { rankFigure } from "../../figure/charts/rank_chart.ts";
import { FIGURE_FORMATS } from "../../figure/figure_schema.ts";
import { PROFILES } from "../../metrics/profile.ts";
import { profileHeads } from "../../metrics/profile_heads.ts";
import { compareRows, isSeparated } from "../../results/doubt/compare_rows.ts";
import { dependenceNotes } from "../../results/doubt/dependence_notes.ts";
import { aggregate } from "../../results/table/aggregate.ts";
import { isPartial } from "../../results/table/is_partial.ts";
import { lineNames } from "../../results/doubt/line_names.ts";
import { meanCell } from "../../results/table/mean_cell.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import {
  type QualityLine,
  qualityLines,
} from "../../results/table/quality_lines.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import { choice } from "../flags/choice.ts";
import { choices } from "../flags/choices.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import type { CHARTS } from "./charts.ts";
import { chartCost } from "./chart_costs.ts";
import {
  cellsSource,
  type ChartSource,
  versionSource,
} from "./chart_source.ts";
import type { FigureFlags } from "./figure_flags.ts";
import { readPen } from "./read_pen.ts";
import { askedOutput, writeDrawing } from "./write_drawing.ts";

/**
 * Draws a chart, and gives the exit status.
 *
 * @throws {UsageError} if it names nothing that can be drawn, or a file of that name is there.
 */
export async function chartForm(
  kind: typeof CHARTS[number],
  given: FigureFlags,
  positionals: readonly string[],
): Promise<number> {
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) {
    throw new UsageError(
      `Cannot draw ${kind}: name one suite, such as figure ${kind} field`,
    );
  }
  refusePictureFlags(kind, given);
  const formats = choices(
    "write --formats",
    given.formats ?? FIGURE_FORMATS,
    FIGURE_FORMATS,
  );
  const path = await askedOutput(given.output, formats, given.replace);
  const environment = openEnvironment({ offline: given.offline });
  const source = given.cells
    ? await cellsSource(name, environment)
    : await versionSource(name);
  const { column, lines, pairs, notes } = linesOf(source, given);
  const cost = kind === "pareto"
    ? await chartCost(
      given.cost ?? "macs_per_pixel",
      source.models,
      given.timings ??
        `${environment.cacheDir}/out/${source.suite.suite}/timings.json`,
    )
    : null;
  const names = lineNames(lines).map((name, at) =>
    isPartialLine(lines[at]!, column) ? `${name} *` : name
  );
  const subject: ChartSubject = {
    title: `${source.name}, ${pairs}`,
    metric: column.label,
    better: column.better!,
    digits: column.digits ?? 3,
    width: given.width ?? 88,
    lines: lines.map((line, at) => ({
      name: names[at]!,
      values: line.aggregate?.samples.get(column.variant) ?? [],
      mean: line.aggregate?.means.get(column.variant)?.mean ?? null,
      isPartial: isPartialLine(line, column),
      cost: cost?.of(line.model) ?? null,
    })),
  };
  const pen = await readPen();
  const best = bestNames(lines, names, column);
  const charts: Record<typeof kind, () => FigureChart> = {
    pareto: () => paretoFigure(subject, cost!.label, pen),
    ranks: () => rankFigure(subject, pen),
    intervals: () => intervalFigure(subject, (name) => best.has(name), pen),
  };
  const chart = charts[kind]();
  const drawing = drawChart({
    ...chart,
    title: given.title ?? chart.title,
    description: [
      chart.description,
      ...(subject.lines.some(({ isPartial }) => isPartial)
        ? ["* over fewer pairs than there are"]
        : []),
      ...notes,
    ].join("\n"),
  });
  const written = await writeDrawing(drawing, pen, {
    path,
    formats,
    dpi: given.dpi ?? 300,
  });
  if (given.json) {
    const { title, description } = drawing;
    print(JSON.stringify({ written, title, description }, null, 2));
  } else {
    print(drawing.description);
    if (!given.quiet) print(`wrote ${written.join(", ")}`);
  }
  return EXIT.ok;
}

/** Whether the mean of a line lacks pairs that it should have. */
function isPartialLine(
  { aggregate }: QualityLine,
  { variant }: MetricColumn,
): boolean {
  return isPartial(meanCell(aggregate?.means.get(variant)));
}

interface FoundLines {
  readonly column: MetricColumn;
  readonly lines: readonly QualityLine[];
  /** Such as `roadscene50: 50 pairs`. */
  readonly pairs: string;
  /** What there is to say of the pairs. */
  readonly notes: readonly string[];
}

/** The rows of the table that is drawn, and its one column. */
function linesOf(
  { suite, subsets, models, records }: ChartSource,
  given: FigureFlags,
): FoundLines {
  const profile = choice(
    "draw --profile",
    given.profile ?? suite.profiles[0]!,
    PROFILES,
  );
  const heads = choices(
    "draw --metrics",
    given.metrics ?? ["VIF"],
    profileHeads(profile),
  );
  const [column, ...others] = metricColumns(profile, heads);
  if (others.length > 0) {
    throw new UsageError(
      `Cannot draw ${
        heads.join(" and ")
      }: a chart is of one metric; draw one after another`,
    );
  }
  if (column!.better === null) {
    throw new UsageError(
      `Cannot draw ${
        column!.label
      }: nothing says which end is better; choose another of --metrics`,
    );
  }
  const name = choice(
    "draw --subset",
    given.subset ?? subsets[0]!.name,
    subsets.map(({ name }) => name),
  );
  const subset = subsets.find((one) => one.name === name)!;
  const aggregates = aggregate(records, subsets, [column!.variant]);
  const all = qualityLines({
    subset,
    backend: REFEREE,
    aggregates,
    models,
  }).filter(({ aggregate }) => aggregate !== null);
  const wanted = given.methods === undefined ? null : choices(
    "draw --methods",
    given.methods,
    [...new Set(all.map(({ model }) => model))],
  );
  const lines = wanted === null
    ? all
    : all.filter(({ model }) => wanted.includes(model));
  if (
    lines.every(({ aggregate }) =>
      (aggregate?.means.get(column!.variant)?.mean ?? null) === null
    )
  ) {
    throw new UsageError(
      `Cannot draw ${
        column!.variant
      }: there is no value of it; this version has the profiles ${
        suite.profiles.join(", ")
      }`,
    );
  }
  const { length } = subset.pairs;
  return {
    column: column!,
    lines,
    pairs: `${subset.name}: ${length} ${length === 1 ? "pair" : "pairs"}`,
    notes: dependenceNotes(subset),
  };
}

/** The best mean and those that are not separated from it. */
function bestNames(
  lines: readonly QualityLine[],
  names: readonly string[],
  column: MetricColumn,
): Set<string> {
  const [compared] = compareRows(lines, [column]);
  if (compared === undefined) return new Set();
  return new Set(
    [
      compared.best,
      ...compared.comparisons.filter((one) => !isSeparated(one))
        .map(({ row }) => row),
    ].map((row) => names[row]!),
  );
}

function refusePictureFlags(kind: string, given: FigureFlags): void {
  for (
    const flag of [
      "pairs",
      "as",
      "ir",
      "vi",
      "fused",
      "bits16",
      "crop",
      "crops",
      "window",
      "columns",
    ] as const
  ) {
    if (given[flag] !== undefined) {
      throw new UsageError(
        `Cannot use --${flag}: it is for pictures, and ${kind} is a chart`,
      );
    }
  }
}
