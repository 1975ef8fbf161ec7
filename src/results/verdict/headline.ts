/** One line a table: how many of its numbers come out. */
import type { TableVerdict } from "./verdict_report.ts";

/** Numbers that come out, of those that could be judged. */
export interface Score {
  readonly reproduced: number;
  readonly of: number;
}

/** The score of a table, under the way of saving that explains most of each row. */
export function scoreOf({ counts, numbers }: TableVerdict): Score {
  return { reproduced: counts.reproduced, of: numbers.length };
}

/** Such as `CDDFuse 2023, Table 1: 74 of 80 under one protocol, 29 under the authors' own`. */
export function headline(table: TableVerdict): string {
  const { reproduced, of } = scoreOf(table);
  const absent = table.counts["cannot be run here"];
  if (of === 0) {
    return `${table.label}: none of ${absent} numbers could be judged here`;
  }
  if (table.kind === "pictures") {
    return `${table.label}: ${reproduced} of ${of} values${
      absent === 0 ? "" : `, ${absent} not scored here`
    }`;
  }
  const isOwn = table.numbers.every(({ own, protocol }) =>
    own?.protocol === protocol
  );
  return isOwn
    ? `${table.label}: ${reproduced} of ${of} under the authors' own protocols`
    : `${table.label}: ${reproduced} of ${of} under one protocol, ${table.own} under the authors' own`;
}
