import { BITS16_FLAG } from "../flags/bits16_flag.ts";
import type { FlagValues } from "../flags/flags.ts";
import { RUN_FLAGS } from "../flags/run_flags.ts";

/** The flags of `deno task explain`. */
export const EXPLAIN_FLAGS = {
  printed: {
    kind: "string",
    value: "NUMBER",
    help: "which of them come to this printed number",
  },
  bits16: BITS16_FLAG,
  out: {
    kind: "string",
    value: "DIR",
    help: "where tables and charts go (.fusebench/out/explain)",
  },
  ...RUN_FLAGS,
} as const;

/** What they were given. */
export type ExplainFlags = FlagValues<typeof EXPLAIN_FLAGS>;
