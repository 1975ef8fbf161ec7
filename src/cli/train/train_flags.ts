import type { FlagValues } from "../flags/flags.ts";
import { RUN_FLAGS } from "../flags/run_flags.ts";

/** What is trained where nothing is said. */
export const DEFAULT_RECIPE = "fusebench-student";

/** The flags of `deno task train`. */
export const TRAIN_FLAGS = {
  recipe: {
    kind: "string",
    value: "NAME|FILE",
    help:
      `a recipe of benches/recipes, or a file of one, ending in .json (${DEFAULT_RECIPE})`,
  },
  seed: {
    kind: "count",
    value: "N",
    help: "of the places of patches, their order and a random start (1)",
  },
  steps: {
    kind: "count",
    value: "N",
    help: "in place of the recipe's; the rate falls within them",
  },
  data: {
    kind: "string",
    value: "A,B|DIR",
    help:
      "in place of the recipe's: subsets of the catalogue, drawn, or a folder of pairs (with a slash)",
  },
  "fine-tune": {
    kind: "string",
    value: "MODEL",
    help: "start from the pinned weights of a model; its licence follows",
  },
  vgg19: {
    kind: "string",
    value: "FILE",
    help:
      "weights of VGG-19 (torchvision's, or ONNX), for a recipe that compares its features",
  },
  suite: {
    kind: "string",
    value: "NAME",
    help:
      "train every network of a suite that was trained here, such as ablation; finished ones stay",
  },
  full: {
    kind: "boolean",
    help:
      "with --suite: at the paper's schedule (16,000 patches of 128², 6,400 steps of 25; hours a network)",
  },
  models: {
    kind: "list",
    value: "A,B",
    help: "with --suite: only these networks",
  },
  shard: {
    kind: "string",
    value: "K/N",
    help: "with --suite: only part K of N, counted from 1",
  },
  losses: {
    kind: "list",
    value: "A,B",
    help:
      "train nothing: print every loss of these fusers, or ONNX files, on patches of held-out pairs",
  },
  output: {
    kind: "string",
    value: "DIR",
    short: "o",
    help:
      "where the model goes (.fusebench/out/train/RECIPE-seed-N), or the networks of a suite (.fusebench/trained/SUITE)",
  },
  jobs: {
    kind: "count",
    value: "N",
    help: "threads (one a core, and never more); no bit depends on it",
  },
  offline: RUN_FLAGS.offline,
  json: RUN_FLAGS.json,
  quiet: RUN_FLAGS.quiet,
} as const;

/** What was given. */
export type TrainFlags = FlagValues<typeof TRAIN_FLAGS>;
