import { type Aggregate, aggregate } from "../../results/table/aggregate.ts";
import type { ScoredCell } from "../../results/record/record.ts";
import type { SubsetInfo } from "../../results/version/version_header.ts";
import { variantsOf } from "../cell/variants_of.ts";
import type { Suite } from "../suite/suite.ts";

/** The means of every variant that the suite shows, those of one fuser in the order of its protocols. */
export function suiteAggregates(
  suite: Suite,
  subsets: readonly SubsetInfo[],
  records: readonly ScoredCell[],
): Aggregate[] {
  const protocols = suite.fusers.flatMap(({ protocols }) => protocols);
  return aggregate(
    records,
    subsets,
    variantsOf(suite).map(({ id }) => id),
  ).toSorted((a, b) =>
    protocols.indexOf(a.protocol) - protocols.indexOf(b.protocol)
  );
}
