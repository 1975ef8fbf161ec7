/** The suite of searches: what it trains on, what it draws, and its verdicts on units whose answer is known. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { judgeSearches } from "../../../src/bench/searching/judge_searches.ts";
import { judgeLatency } from "../../../src/bench/searching/judge_latency.ts";
import { randomGenotypes } from "../../../src/bench/searching/random_genotypes.ts";
import { SEARCH_SUITE } from "../../../src/bench/searching/search_suite.ts";
import type { SearchUnit } from "../../../src/bench/searching/search_units.ts";
import { searchVersion } from "../../../src/bench/searching/search_version.ts";
import { UnitShelf } from "../../../src/bench/searching/unit_shelf.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { resolveSubset } from "../../../src/datasets/subset.ts";
import { stats } from "../../../src/results/record/stats.ts";
import { EVALUATED_SUBSETS } from "../../../src/train/data/evaluated_subsets.ts";
import {
  HELD_OUT_SUBSET,
  TRAINING_SUBSETS,
} from "../../../src/train/data/open_training_pairs.ts";
import { inFolder } from "../../cli/run_task.ts";

const SUITE = { ...SEARCH_SUITE, variants: ["VIF/cdd"] };

Deno.test("it trains on training pairs, judges on those held out, and what it measures people on is evaluated", () => {
  const { data, judged, task } = SEARCH_SUITE;
  assert((TRAINING_SUBSETS as readonly string[]).includes(data.set));
  assertEquals(judged, HELD_OUT_SUBSET);
  const pairsOf = (names: readonly string[]) =>
    new Set(
      names.flatMap((name) => resolveSubset(defaultCatalog(), name).pairs),
    );
  const evaluated = pairsOf(EVALUATED_SUBSETS);
  for (const pair of pairsOf([data.set, judged])) assert(!evaluated.has(pair));
  for (const pair of pairsOf(task.measured)) assert(evaluated.has(pair));
});

Deno.test("random networks are of one latency, different, and the nearest ones where there are too few", () => {
  const times: Record<string, number> = { none: 0, a: 1, b: 1.05, c: 3 };
  const predict = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + times[name]!, 0);
  const draw = (tolerance: number, seed: number) =>
    randomGenotypes(
      [Object.keys(times), Object.keys(times)],
      predict,
      { wanted: 2, tolerance, count: 3, seed, without: ["a", "a"] },
    );
  // a b, b a and b b are within 5.1 %; a a is left out.
  assertEquals(draw(0.051, 1).map((one) => one.join("")).sort(), [
    "ab",
    "ba",
    "bb",
  ]);
  assertEquals(draw(0.6, 3), draw(0.6, 3));
  assertEquals(draw(0.001, 1).map(predict), [2.05, 2.05, 2.1]);
});

Deno.test("a claim is separated where pairs and every seed agree; a seed that does not, or nothing to tell, is said", () => {
  const units = unitsOf((arm, seed, pair) =>
    arm === "random"
      ? 0.5 + pair / 100
      : arm === "implicit"
      ? 0.6 + pair / 90
      : arm === "first" && seed === 2
      ? 0.9
      : 0.4
  );
  const claims = judgeSearches(SUITE, units);
  const [chance, timed, untimed] = claims;
  assertEquals(chance!.verdict, "yes");
  assertEquals(chance!.items, 12);
  assertEquals(chance!.seeds.length, 3);
  // Seed 2's first order is better, the others worse.
  assertEquals(timed!.verdict, "not separated");
  assertEquals(untimed!.verdict, "the same");
  assertEquals(untimed!.p, null);
  const [plain, none] = claims.filter(({ claim }) => claim.includes("meta"));
  assertEquals([plain!.verdict, none!.verdict], ["yes", "no"]);
  // Losses: less is better.
  assert(plain!.difference! > 0 && none!.difference! < 0);
  assertEquals(claims.at(-1)!.verdict, "the same");
  // One family: no p gets smaller.
  for (const { p, adjusted } of claims) assert((adjusted ?? 0) >= (p ?? 0));
});

Deno.test("a version is told in text, data and a picture, all of its units", () => {
  const units = unitsOf(() => 0.5);
  const latency = judgeLatency(SUITE, units);
  assertEquals([latency.networks, latency.within], [2, 1]);
  assertEquals(latency.greatestError, 0.5);
  assertEquals(latency.arms[0], {
    method: "first",
    timed: [3, 3, 3],
    untimed: [5, 5, 5],
    evaluations: 7,
  });
  const files = searchVersion(SUITE, units, { engine: "none", cores: 2 });
  assertEquals(JSON.parse(files["units.json"]!).units, units);
  assertStringIncludes(files["verdicts.md"]!, "| the same |");
  const svg = files["cells.svg"]!;
  assertEquals(svg.match(/seed 2/g)?.length, 4);
  assertStringIncludes(svg, ">dil3</text>");
});

Deno.test("a finished unit is read, one that is damaged computed again", () =>
  inFolder(async (cwd) => {
    const [unit] = unitsOf(() => 0.5);
    let computed = 0;
    const take = () =>
      new UnitShelf(cwd, { suite: "test" }).take({ seed: 1 }, () => {
        computed++;
        return Promise.resolve(unit!);
      });
    assertEquals([await take(), await take(), computed], [unit, unit, 1]);
    const folder = `${cwd}/search/units`;
    const [file] = [...Deno.readDirSync(folder)];
    await Deno.writeTextFile(`${folder}/${file!.name}`, "{}");
    assertEquals([await take(), computed], [unit, 2]);
  }));

/** Units of a whole run, with a number a pair that `valueOf` says. */
function unitsOf(
  valueOf: (arm: string, seed: number, pair: number) => number,
): SearchUnit[] {
  const genotype = { cell1: "dil3", cell2: "none", cell3: "res3" };
  const pairs = Array.from({ length: 12 }, (_, pair) => pair);
  const network = (arm: string, seed: number, predicted: number) => ({
    kind: "network" as const,
    arm,
    seed,
    genotype,
    parameters: 1,
    macsPerPixel: 1,
    predicted,
    values: { "VIF/cdd": pairs.map((pair) => valueOf(arm, seed, pair)) },
  });
  const ofSeed = (seed: number): SearchUnit[] => [
    ...SUITE.arms.flatMap(({ name, lambda }): SearchUnit[] => [
      { kind: "searched", arm: name, seed, genotype, evaluations: 7 },
      network(name, seed, lambda > 0 ? 3 : 5),
    ]),
    network("random", seed, 3),
    network("random", seed, 3.1),
    ...(["none", "plain", "meta"] as const).map((start): SearchUnit => ({
      kind: "adapted",
      seed,
      start,
      task: "ir-vi",
      losses: pairs.map((pair) =>
        pair + { none: 0.1, plain: 0.3, meta: 0.2 }[start]
      ),
    })),
    ...[false, true].map((guided): SearchUnit => ({
      kind: "guided",
      seed,
      guided,
      areas: pairs.map((pair) => pair / 20),
      values: { "VIF/cdd": pairs },
    })),
  ];
  return [
    ...SUITE.seeds.flatMap(ofSeed),
    { kind: "timed", genotype, predicted: 3, measured: stats([3]) },
    { kind: "timed", genotype, predicted: 5, measured: stats([7.5]) },
  ];
}
