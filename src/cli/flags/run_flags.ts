import type { Selection } from "../../bench/suite/select_cells.ts";
import type { FlagValues } from "./flags.ts";

/** The flags by which a part of a suite is chosen. */
export const SELECTION_FLAGS = {
  datasets: {
    kind: "list",
    value: "A,B",
    help: "only these subsets or datasets",
  },
  models: { kind: "list", value: "A,B", help: "only these fusers" },
  filter: {
    kind: "string",
    value: "PATTERN",
    help: "only cells whose dataset/pair/model/protocol/backend has it",
  },
  limit: {
    kind: "count",
    value: "N",
    help: "only the first N pairs of each subset",
  },
} as const;

/** The flags every command takes that runs cells. */
export const RUN_FLAGS = {
  ...SELECTION_FLAGS,
  jobs: {
    kind: "count",
    value: "N",
    help:
      "worker threads (one a core, and never more; fewer where memory is short); no value depends on it",
  },
  "time-limit": {
    kind: "count",
    value: "SECONDS",
    help:
      "how long a network may take for a pair (20 times the estimate and at least 600; 120 for --onnx)",
  },
  offline: { kind: "boolean", help: "do not touch the network" },
  strict: { kind: "boolean", help: "end with status 3 if anything is missing" },
  json: { kind: "boolean", help: "the result as JSON on stdout" },
  quiet: { kind: "boolean", help: "no progress, no notes: only the result" },
} as const;

/** What of a suite these flags select. */
export function selectionOf(
  flags: FlagValues<typeof SELECTION_FLAGS>,
): Pick<Selection, keyof typeof SELECTION_FLAGS> {
  const { datasets, models, filter, limit } = flags;
  return {
    ...(datasets === undefined ? {} : { datasets }),
    ...(models === undefined ? {} : { models }),
    ...(filter === undefined ? {} : { filter }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/** How a run goes on, which no value depends on. */
export function paceOf(
  { jobs, "time-limit": timeLimit, quiet }: Pick<
    FlagValues<typeof RUN_FLAGS>,
    "jobs" | "time-limit" | "quiet"
  >,
): {
  readonly jobs: number | undefined;
  readonly timeLimit: number | undefined;
  readonly quiet: boolean;
} {
  return { jobs, timeLimit, quiet };
}

/** Whether these flags leave anything out. */
export function selectsPart(
  flags: FlagValues<typeof SELECTION_FLAGS>,
): boolean {
  return Object.keys(selectionOf(flags)).length > 0;
}
