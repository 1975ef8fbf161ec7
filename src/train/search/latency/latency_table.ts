/** How long the operations take on one machine: what a search looks up. */
import { listNetwork } from "../../../models/search/list_network.ts";
import { SEARCH_OPERATIONS } from "../../../models/search/search_operations.ts";
import type {
  SearchGenotype,
  SearchSpace,
} from "../../../models/search/search_space.ts";
import type { LatencyTable } from "./latency_schema.ts";
import type { LatencyTerm } from "../network/latency_loss.ts";

/**
 * Times that contradict no containment: none is below 0, and an operation that contains another is not faster. Where it was
 * measured so, both have their mean, which is the least squares answer for a pair; noise can tell no more.
 *
 * `none` is 0: it adds no node.
 *
 * @param measured milliseconds by the name of the operation.
 */
export function monotoneLatencies(
  measured: Readonly<Record<string, number>>,
): Record<string, number> {
  const names = Object.keys(measured);
  const times: Record<string, number> = {};
  for (const name of names.filter((name) => containedBy(name) === null)) {
    // Groups of a contained operation and those that contain it: pool while one of them is faster than the mean.
    const above = names.filter((other) => containedBy(other) === name)
      .sort((a, b) => measured[a]! - measured[b]!);
    let sum = measured[name]!;
    let pooled = 1;
    for (const other of above) {
      if (measured[other]! >= sum / pooled) break;
      sum += measured[other]!;
      pooled++;
    }
    const floor = name === "none" ? 0 : Math.max(0, sum / pooled);
    times[name] = floor;
    for (const other of above) times[other] = Math.max(floor, measured[other]!);
  }
  return times;
}

/** The entry of a table for what an object-level module without cells adds. */
export const OBJECT_MODULE = "object";

/** The bare network and what stands at each place of a genotype, in milliseconds. */
export function predictedLatency(
  { base, operations }: LatencyTable,
  space: SearchSpace,
  genotype: SearchGenotype,
): number {
  const module = space.object === undefined
    ? 0
    : operations[OBJECT_MODULE]!.milliseconds;
  return listNetwork(space, genotype).decided.reduce(
    (sum, { name, share }) =>
      sum + share * operations[genotype[name]!]!.milliseconds,
    base.median + module,
  );
}

/** The term of a search's loss; null where λ is 0. */
export function latencyTerm(
  { space, lambda, table: { operations } }: {
    readonly space: SearchSpace;
    readonly lambda: number;
    readonly table: LatencyTable;
  },
): LatencyTerm | null {
  if (lambda === 0) return null;
  return {
    lambda,
    milliseconds: Object.fromEntries(
      timedNames(space).map((name) => [name, operations[name]!.milliseconds]),
    ),
  };
}

/** What a table needs for a space. */
export function timedNames(
  { candidates, inner = [], object = [] }: SearchSpace,
): string[] {
  const names = [...candidates.flat(), ...inner, ...object.flat()];
  return [...new Set(names)].sort();
}

function containedBy(name: string): string | null {
  return SEARCH_OPERATIONS[name]?.contains ?? null;
}
