import { SEARCH_METHODS } from "../../train/search/gradient/methods.ts";
import { SEARCH_SPACES } from "../../train/search/search_spaces.ts";
import { RUN_FLAGS } from "../flags/run_flags.ts";

/** The flags of `deno task search`. */
export const SEARCH_FLAGS = {
  space: {
    kind: "string",
    value: "NAME",
    help: `what is searched: ${
      Object.keys(SEARCH_SPACES).join(" or ")
    } (small)`,
  },
  method: {
    kind: "string",
    value: "NAME",
    help: `the architecture gradient: ${
      Object.keys(SEARCH_METHODS).join(", ")
    } (implicit)`,
  },
  lambda: {
    kind: "string",
    value: "L",
    help: "loss of a millisecond of latency; 0 leaves it out (.02)",
  },
  guide: {
    kind: "string",
    value: "ETA",
    help:
      "guide it by a task, finding people: ETA times the losses of fusion beside the task's; on drawn scenes",
  },
  steps: {
    kind: "count",
    value: "N",
    help:
      "of each phase of the search, and again of training what it found (300)",
  },
  seed: {
    kind: "count",
    value: "N",
    help: "of the places of patches, their order and the start (1)",
  },
  suite: {
    kind: "boolean",
    help:
      "run the suite of searches that docs/SEARCH.md has the verdicts of, or go on with it; nothing else should run",
  },
  measure: {
    kind: "boolean",
    help:
      "measure the latencies of this machine anew, and only that; nothing else should run",
  },
  output: {
    kind: "string",
    value: "DIR",
    short: "o",
    help: "where the network goes (.fusebench/out/search/ID)",
  },
  json: RUN_FLAGS.json,
  quiet: RUN_FLAGS.quiet,
} as const;
