/** One row with values of which more is better. */
export interface Candidate {
  readonly name: string;
  readonly values: readonly number[];
}

/** The names of the rows that no other row dominates, in their order. */
export function paretoFront(rows: readonly Candidate[]): string[] {
  return rows.filter(({ values }) =>
    !rows.some((other) =>
      other.values.every((value, at) => value >= values[at]!) &&
      other.values.some((value, at) => value > values[at]!)
    )
  ).map(({ name }) => name);
}
