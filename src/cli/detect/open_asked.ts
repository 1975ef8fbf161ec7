import { callerPath } from "../../bench/obtain/default_store.ts";
import { readOnnxFile } from "../../bench/guest/read_onnx_file.ts";
import {
  type DetectionRule,
  type Detector,
  DRAWING_RULE,
  EVALUATION_RULE,
} from "../../detect/detector.ts";
import type { DetectorEntry } from "../../detect/pins/detectors_schema.ts";
import { openYolox } from "../../detect/yolox/open_yolox.ts";
import { UsageError } from "../flags/usage_error.ts";
import type { Environment } from "../run/environment.ts";
import type { DetectFlags } from "./detect_flags.ts";

/** The class that is asked for; that of people unless told. */
export function askedClass({ class: given }: DetectFlags): number {
  if (given === undefined) return 0;
  if (!/^\d{1,4}$/.test(given)) {
    throw new UsageError(
      `Cannot use --class ${given}: expected a number from 0, as the detector and the labels count`,
    );
  }
  return Number(given);
}

/** Opens the detector that is asked for: the pinned one, or a file. */
export async function openAsked(
  given: DetectFlags,
  { store }: Environment,
  entry: DetectorEntry,
): Promise<Detector> {
  const kept = given.labels === undefined ? DRAWING_RULE : EVALUATION_RULE;
  const rule: DetectionRule = { ...kept, classId: askedClass(given) };
  const onnx = given.detector === undefined
    ? await store.get(entry.onnx)
    : await readOnnxFile(callerPath(given.detector), "detect with");
  return await openYolox(onnx, rule);
}
