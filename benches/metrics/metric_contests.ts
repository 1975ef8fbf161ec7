/** The metric jobs: the four of the headline, all of them, and each alone, on one thread. */
import type { Gray } from "../../src/image/gray.ts";
import { evaluate } from "../../src/metrics/evaluate.ts";
import { prepareSources } from "../../src/metrics/prepare_sources.ts";
import type { Metric, ProfileId } from "../../src/metrics/profile.ts";
import { profileHeads } from "../../src/metrics/profile_heads.ts";
import { sizeOf, type Triple } from "../../src/metrics/triple.ts";
import type {
  Absence,
  Contest,
  Contestant,
  ContestPlan,
} from "../measure/contestant.ts";
import { timed } from "../measure/timed.ts";
import type { PythonMetrics, PythonSide } from "./python_metrics.ts";

const HEADLINE: readonly Metric[] = ["EN", "SD", "SSIM", "VIF"];

/** Metrics much of which is known before there is a fused image; they are measured with prepared sources as well. */
const MUCH_OF_SOURCES: readonly Metric[] = ["VIF", "Qabf", "SSIM"];

interface MetricJob {
  readonly name: string;
  readonly metrics: readonly Metric[];
  readonly profile: ProfileId;
}

/** Every metric job on one triple. */
export function metricContests(
  triple: Triple,
  python: PythonMetrics,
): ContestPlan[] {
  const jobs: readonly MetricJob[] = [
    { name: HEADLINE.join(" + "), metrics: HEADLINE, profile: "cdd" },
    { name: "all of cdd", metrics: profileHeads("cdd"), profile: "cdd" },
    ...profileHeads("cdd").map((metric): MetricJob => ({
      name: metric,
      metrics: [metric],
      profile: "cdd",
    })),
    {
      name: "all of strict",
      metrics: profileHeads("strict"),
      profile: "strict",
    },
  ];
  return jobs.map(({ name, metrics, profile }) => ({
    job: `${name} ${sizeOf(triple.fused)}`,
    open: async () =>
      contest(triple, metrics, profile, python, await oneCore(python)),
  }));
}

function contest(
  triple: Triple,
  metrics: readonly Metric[],
  profile: ProfileId,
  python: PythonMetrics,
  note: string,
): Contest {
  const contestants: Contestant[] = [{
    side: "ours",
    name: "",
    run: (times) => timed(times, () => evaluate(triple, { profile, metrics })),
  }];
  if (metrics.length > 1 || MUCH_OF_SOURCES.includes(metrics[0]!)) {
    contestants.push(prepared(triple, metrics, profile));
  }
  const absences: Absence[] = [];
  for (const side of profile === "cdd" ? PYTHON_SIDES : []) {
    const reason = python.missing[side];
    if (reason !== undefined) {
      absences.push({ side, name: "", reason });
      continue;
    }
    contestants.push({
      side,
      name: "",
      run: async (times) =>
        (await python.run(side, metrics, times)).milliseconds,
    });
  }
  return {
    contestants,
    absences,
    notes: [note],
    async [Symbol.asyncDispose](): Promise<void> {},
  };
}

async function oneCore(python: PythonMetrics): Promise<string> {
  const core = await python.keepToOneCore();
  return core === null
    ? "the system chose the processor core of every side"
    : `every side on processor core ${core}`;
}

/** The sources' share done beforehand; two fused images take turns, because what is known of the last one is kept. */
function prepared(
  { ir, vi, fused }: Triple,
  metrics: readonly Metric[],
  profile: ProfileId,
): Contestant {
  const sources = prepareSources(ir, vi);
  const other = { ...fused, data: fused.data.with(0, fused.data[0]! ^ 1) };
  const compute = (image: Gray): unknown =>
    evaluate({ sources, fused: image }, { profile, metrics });
  return {
    side: "ours",
    name: "sources prepared",
    run(times): Promise<number> {
      compute(other);
      let turn = 0;
      return timed(times, () => compute(turn++ % 2 === 0 ? fused : other));
    },
  };
}

const PYTHON_SIDES: readonly PythonSide[] = ["evaluator", "opencv"];
