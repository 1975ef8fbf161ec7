/** What a finished run of the suite is told in: text, data and a picture, from its units alone. */
import { drawGenotypes, type DrawnGenotype } from "./draw_genotypes.ts";
import { judgeSearches, type SearchVerdict } from "./judge_searches.ts";
import { type JudgedLatency, judgeLatency } from "./judge_latency.ts";
import type { SearchSuite } from "./search_suite.ts";
import type { SearchUnit } from "./search_units.ts";

/** What is said of the machine, which decides every latency. */
export interface SearchMachine {
  readonly engine: string;
  readonly cores: number;
}

/** Files by name: `units.json`, `verdicts.json`, `verdicts.md` and `cells.svg`. */
export function searchVersion(
  suite: SearchSuite,
  units: readonly SearchUnit[],
  machine: SearchMachine,
): Record<string, string> {
  const claims = judgeSearches(suite, units);
  const latency = judgeLatency(suite, units);
  const json = (value: unknown): string =>
    `${JSON.stringify(value, null, 1)}\n`;
  return {
    "units.json": json({ suite, machine, units }),
    "verdicts.json": json({ claims, latency }),
    "verdicts.md": verdictsPage(suite, claims, latency),
    "cells.svg": drawGenotypes(
      `Networks that suite ${suite.id} ${suite.version} found`,
      found(suite, units),
    ),
  };
}

function found(
  { arms }: SearchSuite,
  units: readonly SearchUnit[],
): DrawnGenotype[] {
  return [...arms.map(({ name }) => name), "cells"].flatMap((name) =>
    units.filter((unit) => unit.kind === "network").filter(({ arm }) =>
      arm === name
    ).map(({ seed, genotype, predicted }) => ({
      label: `${name}, seed ${seed}`,
      note: `${predicted.toFixed(2)} ms`,
      genotype,
    }))
  );
}

function verdictsPage(
  { id, version, judged, seeds }: SearchSuite,
  claims: readonly SearchVerdict[],
  latency: JudgedLatency,
): string {
  const three = (value: number | null): string =>
    value === null ? "none" : value.toPrecision(3);
  const p = (value: number | null): string =>
    value === null ? "none" : value < 0.0005 ? "<.001" : value.toFixed(3);
  const rows = claims.map((one) =>
    `| ${one.claim} | ${one.measure} | ${three(one.difference)} | ${
      one.interval === null
        ? "none"
        : `${three(one.interval[0])} to ${three(one.interval[1])}`
    } | ${one.seeds.map(three).join(", ")} | ${
      p(one.adjusted)
    } | ${one.verdict} |`
  );
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const times = (values: readonly number[]): string =>
    values.map((value) => value.toFixed(2)).join(", ");
  return [
    `# Verdicts of suite ${id}, version ${version}`,
    "",
    `Written by \`deno task search --suite\`. Networks are compared on ${judged}, starts and guidance on drawn and real pairs as SEARCH.md says; seeds ${
      seeds.join(", ")
    }. A claim is separated where the signed-rank test over items, seeds averaged, is below .05 after Holm over the whole table, and every seed has the same sign. A positive difference speaks for the claim.`,
    "",
    "| claim | measure | difference | 95 % | by seed | p (Holm) | verdict |",
    "| --- | --- | --: | --- | --- | --: | --- |",
    ...rows,
    "",
    "## Time",
    "",
    `Predicted against measured, ${latency.networks} networks: rank correlation ${
      three(latency.correlation)
    }, error ${percent(latency.meanError)} in the mean and ${
      percent(latency.greatestError)
    } at most; ${latency.within} predictions lie between the 5th and 95th percentile of what was measured. Random networks are at most ${
      percent(latency.randomApart)
    } off the latency of the one they stand beside.`,
    "",
    "| method | evaluations of a search | predicted ms with the term of time | without |",
    "| --- | --: | --- | --- |",
    ...latency.arms.map(({ method, evaluations, timed, untimed }) =>
      `| ${method} | ${evaluations} | ${times(timed)} | ${times(untimed)} |`
    ),
    "",
    "![The networks that were found](cells.svg)",
    "",
  ].join("\n");
}
