import type { SuiteRun } from "../../bench/run_suite.ts";
import type { Missing } from "../../results/record/missing.ts";
import type { ScoredCell } from "../../results/record/record.ts";

/** One line for each dataset or model that could not be had, with how to get it. */
export function missingLines(missing: readonly Missing[]): string[] {
  const groups = Map.groupBy(
    missing,
    ({ what, name }) =>
      what === "pair" ? `dataset ${name.split("/")[0]}` : `${what} ${name}`,
  );
  return [...groups].map(([label, members]) => {
    const pairs = members.filter(({ what }) => what === "pair").length;
    const count = pairs === 0
      ? ""
      : ` (${pairs} ${pairs === 1 ? "pair" : "pairs"})`;
    const { reason, how } = members[0]!;
    return `missing: ${label}${count}: ${reason}; ${how}`;
  });
}

/** One line for each reason why cells failed, with how many. */
export function failureLines(
  { records, unreadable }: {
    readonly records: readonly ScoredCell[];
    readonly unreadable: SuiteRun["unreadable"];
  },
): string[] {
  const reasons = [
    ...records.filter(({ status }) => status === "failed").map((record) => ({
      where: `${record.dataset}/${record.pair} ${record.model}`,
      reason: record.error ?? "no reason given",
    })),
    ...unreadable.map(({ cells, reason }) => ({
      where: `${cells[0]!.pair.dataset}/${cells[0]!.pair.id}`,
      reason,
    })),
  ];
  return [...Map.groupBy(reasons, ({ reason }) => reason)].map((
    [reason, members],
  ) =>
    `failed: ${members[0]!.where}${
      members.length > 1 ? ` and ${members.length - 1} more` : ""
    }: ${reason}`
  );
}
