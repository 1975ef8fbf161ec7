import type { TimingRecord } from "../record/timing.ts";

const SOFTWARE = "(software adapter, not a GPU)";

/** What a table with such a row says below it. */
export const SOFTWARE_NOTE =
  `Rows marked ${SOFTWARE} ran on the CPU; they say nothing about a GPU.`;

/** What a timing ran on: the backend, and the adapter if it has one. A software adapter is a CPU at work and says so. */
export function deviceName(
  { backend, engine: { adapter } }: TimingRecord,
): string {
  if (adapter === null) return backend;
  return `${backend}: ${adapter.name}${
    adapter.class === "software" ? ` ${SOFTWARE}` : ""
  }`;
}
