import type { Cost } from "../../models/cost.ts";
import type { SearchGenotype } from "../../models/search/search_space.ts";
import type { Stats } from "../../results/record/stats.ts";
import type { LatencyTable } from "../../train/search/latency/latency_schema.ts";
import type { SearchOutcome } from "../../train/search/run_search.ts";
import { TANH_PROTOCOLS } from "../../train/export/tanh_protocols.ts";
import { benchLine } from "../output/bench_line.ts";
import { print } from "../output/print.ts";

/** What is said of a finished search. */
export interface FoundNetwork {
  readonly outcome: SearchOutcome;
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly cost: Cost;
  readonly table: LatencyTable;
  /** Milliseconds, by the table. */
  readonly predicted: number;
  readonly measured: Stats;
}

/** The row as JSON. */
export function foundJson(found: FoundNetwork): Record<string, unknown> {
  const { outcome, id, path, sha256, cost, table, predicted, measured } = found;
  const { genotype, phases, trained } = outcome;
  return {
    id,
    genotype,
    parameters: cost.parameters,
    macsPerPixel: cost.macsPerPixel,
    latency: {
      width: table.width,
      height: table.height,
      predicted,
      measured,
    },
    agreement: outcome.agreement,
    phases: phases.map(({ name, state, logits }) => ({
      name,
      evaluations: state.evaluations,
      validation: state.validation,
      logits,
    })),
    training: trained.training,
    model: path,
    sha256,
    bench: benchLine(path, TANH_PROTOCOLS, id),
  };
}

/** As in `sep3 none`, or `cdc(low1 res3, high1 sep3)` with the places of a cell. */
export function printedGenotype(genotype: SearchGenotype): string {
  const places = Object.entries(genotype);
  return places.filter(([name]) => !name.includes(".")).map(
    ([name, choice]) => {
      const prefix = `${name}.${choice}.`;
      const within = places.filter(([inner]) => inner.startsWith(prefix)).map((
        [inner, operation],
      ) => `${inner.slice(prefix.length)} ${operation}`);
      return within.length === 0 ? choice : `${choice}(${within.join(", ")})`;
    },
  ).join(" ");
}

/** For people. */
export function printFound(found: FoundNetwork): void {
  const { outcome, id, path, sha256, cost, table, predicted, measured } = found;
  const { genotype, phases, trained } = outcome;
  const { median, p5, p95 } = measured;
  const loss = (value: number | null): string => value?.toFixed(4) ?? "none";
  print(`found ${id}: ${printedGenotype(genotype)}`);
  for (const { name, state } of phases) {
    print(
      `  ${
        name.padEnd(8)
      } ${state.step} steps, ${state.evaluations} gradient evaluations, validation ${
        loss(state.validation)
      }`,
    );
  }
  for (const { methods: [one, other], cosine, ratio } of outcome.agreement) {
    print(
      `  ${one} and ${other}: cosine ${
        cosine?.toFixed(3) ?? "none"
      }, the other's length ${ratio?.toFixed(3) ?? "none"} of the one's`,
    );
  }
  print(
    `  trained  ${trained.step} steps alone, loss ${loss(trained.training)}`,
  );
  print(
    `  cost     ${cost.parameters} parameters, ${cost.macsPerPixel} MACs a pixel`,
  );
  print(
    `  latency  ${table.width}x${table.height}: predicted ${
      predicted.toFixed(2)
    } ms, measured ${median.toFixed(2)} ms (${p5.toFixed(2)} to ${
      p95.toFixed(2)
    })`,
  );
  print(`  model    ${path}`);
  print(`           sha256 ${sha256}`);
  print(`a row of every table: ${benchLine(path, TANH_PROTOCOLS, id)}`);
}

/** The latencies, one operation a line. */
export function printLatencies(path: string, table: LatencyTable): void {
  const ms = (value: number): string => value.toFixed(3).padStart(8);
  const { base, operations, width, height, channels } = table;
  print(
    `milliseconds at ${width}x${height}, ${channels} channels: ${path}`,
  );
  print(
    `  ${"base".padEnd(8)}${ms(base.median)}  (${ms(base.p5)} to${
      ms(base.p95)
    })`,
  );
  for (
    const [name, { milliseconds, spread: [low, high] }] of Object.entries(
      operations,
    )
  ) {
    print(`  ${name.padEnd(8)}${ms(milliseconds)}  (${ms(low)} to${ms(high)})`);
  }
}
