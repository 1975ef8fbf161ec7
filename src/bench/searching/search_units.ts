import type { SearchGenotype } from "../../models/search/search_space.ts";
import type { Stats } from "../../results/record/stats.ts";

/** One search of one seed. */
export interface SearchedUnit {
  readonly kind: "searched";
  readonly arm: string;
  readonly seed: number;
  readonly genotype: SearchGenotype;
  /** Passes over a batch. */
  readonly evaluations: number;
}

/** One network, trained and scored. */
export interface NetworkUnit {
  readonly kind: "network";
  /** Of the search that found it, or `random`. */
  readonly arm: string;
  readonly seed: number;
  readonly genotype: SearchGenotype;
  readonly parameters: number;
  readonly macsPerPixel: number;
  /** Milliseconds, by the table. */
  readonly predicted: number;
  /** By variant one number a judged pair; null where it has none. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
}

/** How long a network takes. */
export interface TimedUnit {
  readonly kind: "timed";
  readonly genotype: SearchGenotype;
  readonly predicted: number;
  readonly measured: Stats;
}

/** Losses on unseen patches after adapting a start to a task with few pairs. */
export interface AdaptedUnit {
  readonly kind: "adapted";
  readonly seed: number;
  readonly start: "meta" | "plain" | "none";
  readonly task: string;
  readonly losses: readonly number[];
}

/** How well the head of a task finds people in real pictures fused by a network that it did or did not guide. */
export interface GuidedUnit {
  readonly kind: "guided";
  readonly seed: number;
  readonly guided: boolean;
  /** One area under the curve a pair: how likely a pixel of a person lies above another one. */
  readonly areas: readonly number[];
  readonly values: NetworkUnit["values"];
}

/** What the suite computes, each on its own. */
export type SearchUnit =
  | SearchedUnit
  | NetworkUnit
  | TimedUnit
  | AdaptedUnit
  | GuidedUnit;
