/** Whether what a GPU gives is what the referee gives, a line for each backend. */
import type { CellRecord } from "../../src/results/record/record.ts";

/**
 * @param records of one network under one protocol, the referee's among them.
 */
export function correctnessLines(records: readonly CellRecord[]): string[] {
  const fused = new Map(
    records.filter(({ backend }) => backend === "wasm")
      .map(({ pair, fused }) => [pair, fused]),
  );
  const others = records.filter(({ backend }) => backend !== "wasm");
  return [...Map.groupBy(others, ({ backend }) => backend)].map(
    ([backend, own]) => {
      const good = own.filter(({ status }) => status === "ok");
      const most = Math.max(
        ...good.map(({ referee }) => referee?.maxAbsDiff ?? NaN),
      );
      const same = good.filter((record) =>
        record.fused === fused.get(record.pair)
      );
      const [tolerance] = good.map(({ referee }) => referee?.tolerance);
      const [failed] = own.filter(({ status }) => status === "failed");
      return [
        `${backend}: ${good.length} of ${own.length} pairs within its tolerance of the referee`,
        ...good.length === 0 ? [] : [
          `the largest difference is ${most.toExponential(1)} (${
            tolerance?.toExponential(0)
          })`,
          `${same.length} of the 8-bit pictures are the referee's to the bit`,
        ],
        ...failed === undefined
          ? []
          : [`${failed.pair} failed: ${failed.error}`],
      ].join("; ");
    },
  );
}
