import type { FlagValues } from "../flags/flags.ts";

/** The flags of `detect`. */
export const DETECT_FLAGS = {
  boxes: {
    kind: "boolean",
    help: "also draw what is found: NAME-boxes.png",
  },
  labels: {
    kind: "string",
    value: "DIR",
    help: "boxes that are there, a text file of YOLO for each picture",
  },
  detector: {
    kind: "string",
    value: "FILE",
    help: "another detector of YOLOX's layout, as ONNX (YOLOX-nano)",
  },
  class: {
    kind: "string",
    value: "N",
    help: "which of its classes, and of the labels (0, people)",
  },
  out: {
    kind: "string",
    value: "DIR",
    help: "where pictures and tables go (.fusebench/out/detect)",
  },
  json: { kind: "boolean", help: "print one JSON document" },
  offline: { kind: "boolean", help: "use what is here; fetch nothing" },
  quiet: { kind: "boolean", help: "no progress", short: "q" },
} as const;

/** Their values. */
export type DetectFlags = FlagValues<typeof DETECT_FLAGS>;
