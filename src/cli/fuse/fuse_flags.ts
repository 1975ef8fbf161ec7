import { BACKEND_IDS } from "../../runtime/backends.ts";
import type { FlagValues } from "../flags/flags.ts";
import { BITS16_FLAG } from "../flags/bits16_flag.ts";
import { RUN_FLAGS } from "../flags/run_flags.ts";

/** The flags of `deno task fuse`. */
export const FUSE_FLAGS = {
  output: {
    kind: "string",
    value: "FILE",
    short: "o",
    help:
      "the PNG to write; of folders the folder for one of pictures for each model",
  },
  ir: {
    kind: "string",
    value: "DIR",
    help: "folder of infrared images (in place of a root folder)",
  },
  vi: { kind: "string", value: "DIR", help: "folder of visible images" },
  model: {
    kind: "string",
    value: "NAME",
    help: "which fuser (mmdrfuse-student)",
  },
  models: {
    kind: "list",
    value: "A,B",
    help: "which fusers, of folders",
  },
  protocol: {
    kind: "string",
    value: "NAME",
    help: "what happens to pixels before and after (the model's first)",
  },
  backend: {
    kind: "string",
    value: "NAME",
    help: `${BACKEND_IDS.join(", ")} or auto (auto)`,
  },
  bits16: BITS16_FLAG,
  offline: RUN_FLAGS.offline,
  json: { kind: "boolean", help: "what was made, as JSON on stdout" },
  quiet: RUN_FLAGS.quiet,
} as const;

/** What was given. */
export type FuseFlags = FlagValues<typeof FUSE_FLAGS>;
