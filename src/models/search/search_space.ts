/** What is searched: data, from which one description makes the supernet, the found network and its graph. */
export interface SearchSpace {
  readonly channels: number;
  /** Operations or cells (`csc`, `cdc`, `cms`) that may stand at each place of the chain, HSDA's feature-level module. */
  readonly candidates: readonly (readonly string[])[];
  /** Operations that may stand within a cell; none where no candidate is one. */
  readonly inner?: readonly string[];
  /** Operations in turn on each path of a cell. Default 1. */
  readonly steps?: number;
  /** As `candidates`, of both branches of an object-level module behind the chain; without it the chain is all. */
  readonly object?: readonly (readonly string[])[];
}

/** The choice at each place, by the place's name. */
export type SearchGenotype = Readonly<Record<string, string>>;
