import type { ComparableRecord } from "../../results/record/record.ts";

/** One value of one record as a cell shows it; `value` is what it sorts by, null where it is no finite number. */
export function valueText(
  record: ComparableRecord | undefined,
  variant: string,
  print: (value: number) => string,
): { readonly text: string; readonly value: number | null } {
  if (record === undefined) return { text: "–", value: null };
  if (record.status === "failed") return { text: "failed", value: null };
  const value = record.values[variant];
  if (value === undefined) return { text: "–", value: null };
  if (typeof value === "number") return { text: print(value), value };
  return {
    text: typeof value === "string" ? value : "undefined",
    value: null,
  };
}
