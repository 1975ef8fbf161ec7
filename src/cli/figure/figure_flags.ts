import { FIGURE_FORMATS } from "../../figure/figure_schema.ts";
import type { FlagValues } from "../flags/flags.ts";
import { RUN_FLAGS } from "../flags/run_flags.ts";
import { SCORE_FLAGS } from "../score/score_flags.ts";

/** The flags of `deno task figure`. */
export const FIGURE_FLAGS = {
  pairs: {
    kind: "list",
    value: "A,B",
    help:
      "RoadScene/FLIR_00006 or FLIR_00006; of folders, scenes (the first 3)",
  },
  methods: {
    kind: "list",
    value: "A,B",
    help: "fusers, as model or model/protocol; of folders, their names (all)",
  },
  as: {
    kind: "list",
    value: "A,B",
    help: "what the figure calls the methods",
  },
  ir: SCORE_FLAGS.ir,
  vi: SCORE_FLAGS.vi,
  fused: SCORE_FLAGS.fused,
  bits16: SCORE_FLAGS.bits16,
  crop: {
    kind: "many",
    value: "X,Y,W,H",
    help: "what is magnified, in pixels; again for a second one",
  },
  crops: {
    kind: "string",
    value: "N",
    help:
      "0, 1 or 2 crops, where the methods disagree most beyond brightness (1)",
  },
  metrics: {
    kind: "list",
    value: "A,B",
    help: "values below each picture (none); of a chart, what it shows (VIF)",
  },
  profile: {
    kind: "string",
    value: "NAME",
    help: "whose arithmetic the values are of (cdd)",
  },
  window: {
    kind: "string",
    value: "full|row|LOW-HIGH",
    help: "levels from black to white in the grey pictures of a row (full)",
  },
  colour: {
    kind: "boolean",
    help: "give grey fused pictures the colours of the visible one",
  },
  title: { kind: "string", value: "TEXT", help: "for whoever cannot see it" },
  columns: { kind: "count", value: "N", help: "pictures side by side" },
  width: {
    kind: "count",
    value: "MM",
    help: "88 is a column, 180 a page (180; of a chart 88)",
  },
  dpi: { kind: "count", value: "N", help: "pixels an inch of the PNG (300)" },
  formats: {
    kind: "list",
    value: "A,B",
    help: `of ${FIGURE_FORMATS.join(", ")} (all)`,
  },
  output: {
    kind: "string",
    short: "o",
    value: "NAME",
    help: "path of the files without their ending (.fusebench/out/figure)",
  },
  replace: { kind: "boolean", help: "take the place of files that are there" },
  subset: {
    kind: "string",
    value: "NAME",
    help: "of a chart: which subset of the suite (its first)",
  },
  cost: {
    kind: "string",
    value: "NAME",
    help: "of pareto: parameters, macs_per_pixel or time (macs_per_pixel)",
  },
  timings: {
    kind: "string",
    value: "FILE",
    help: "of --cost time: timings.json of bench --timing",
  },
  cells: {
    kind: "boolean",
    help: "of a chart: finished cells of this machine, not a version",
  },
  jobs: RUN_FLAGS.jobs,
  offline: RUN_FLAGS.offline,
  json: RUN_FLAGS.json,
  quiet: RUN_FLAGS.quiet,
} as const;

/** What was given. */
export type FigureFlags = FlagValues<typeof FIGURE_FLAGS>;
