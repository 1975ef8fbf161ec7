import { PROFILES } from "../../metrics/profile.ts";
import { profileHeads } from "../../metrics/profile_heads.ts";
import type { FlagValues } from "../flags/flags.ts";
import { BITS16_FLAG } from "../flags/bits16_flag.ts";
import { TABLE_FLAGS } from "../flags/table_flags.ts";
import { RUN_FLAGS } from "../flags/run_flags.ts";

/** The flags of `deno task score`. */
export const SCORE_FLAGS = {
  ir: {
    kind: "string",
    value: "DIR",
    help: "folder of infrared images (in place of a root folder)",
  },
  vi: { kind: "string", value: "DIR", help: "folder of visible images" },
  fused: {
    kind: "many",
    value: "DIR",
    help: "folder of one method's fused images; again for each method",
  },
  as: {
    kind: "list",
    value: "A,B",
    help: "what tables call the methods (the names of their folders)",
  },
  profile: {
    kind: "list",
    value: "A,B",
    help: `whose arithmetic, of ${
      Object.keys(PROFILES).join(", ")
    }; of folders several side by side (cdd)`,
  },
  metrics: {
    kind: "list",
    value: "A,B",
    help: `which of ${profileHeads().join(", ")} (all)`,
  },
  ...TABLE_FLAGS,
  bits16: BITS16_FLAG,
  out: {
    kind: "string",
    value: "DIR",
    help:
      "where the tables of folders go, as Markdown, CSV, LaTeX and JSON (.fusebench/out/scores)",
  },
  jobs: RUN_FLAGS.jobs,
  strict: {
    kind: "boolean",
    help: "end with status 3 if a method lacks an image",
  },
  json: { kind: "boolean", help: "values as JSON, at full precision" },
  quiet: RUN_FLAGS.quiet,
} as const;

/** What was given. */
export type ScoreFlags = FlagValues<typeof SCORE_FLAGS>;
