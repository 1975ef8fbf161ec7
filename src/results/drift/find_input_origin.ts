// Walks the road from the source files to the definitions and names the first stage at which two records differ.

import { codeEvidence } from "./code_evidence.ts";
import type { Origin } from "./drift_report.ts";
import type { CellRecord } from "../record/record.ts";

/** Looks at one stretch of the road. */
type Step = (old: CellRecord, fresh: CellRecord) => Origin | null;

/**
 * The first difference in what a cell was made from: source files, decoded planes, weights, ONNX bytes, definitions.
 * These are the same on every backend and machine, so any difference is one.
 */
export function findInputOrigin(
  old: CellRecord,
  fresh: CellRecord,
): Origin | null {
  for (const step of [sources, decoding, network, definitions]) {
    const origin = step(old, fresh);
    if (origin !== null) return origin;
  }
  return null;
}

const sources: Step = (old, fresh) => {
  for (const side of ["ir", "vi"] as const) {
    const [before, after] = [old.inputs[side].file, fresh.inputs[side].file];
    if (before === after) continue;
    const explanation = `the ${side} file is another: expected ${
      before ?? "a picture of the sample"
    }, got ${after ?? "a picture of the sample"}`;
    return { cause: "data", stage: "source file", explanation };
  }
  return null;
};

const decoding: Step = (old, fresh) => {
  for (const side of ["ir", "vi"] as const) {
    const [before, after] = [old.inputs[side], fresh.inputs[side]];
    if (before.luma === after.luma) continue;
    const what = before.file === null
      ? `the sample's ${side} picture`
      : `the same ${side} file`;
    const explanation =
      `${what} is decoded to another plane: expected ${before.luma}, got ${after.luma}; ${
        codeEvidence("image", old, fresh)
      }`;
    return { cause: "code", stage: "decoding", explanation };
  }
  const [before, after] = [old.inputs, fresh.inputs].map(({ width, height }) =>
    `${width}×${height}`
  );
  if (before === after) return null;
  return {
    cause: "code",
    stage: "decoding",
    explanation: `the size is another: expected ${before}, got ${after}`,
  };
};

const network: Step = (old, fresh) => {
  const [before, after] = [old.network, fresh.network];
  if (before.weights.join() !== after.weights.join()) {
    const explanation = `the weights are others: expected ${
      list(before.weights)
    }, got ${list(after.weights)}`;
    return { cause: "model", stage: "weights", explanation };
  }
  if (before.onnx === after.onnx) return null;
  const explanation =
    `the same weights are exported to other bytes: expected ${before.onnx}, got ${after.onnx}; ${
      codeEvidence("models", old, fresh)
    }`;
  return { cause: "code", stage: "export", explanation };
};

const definitions: Step = (old, fresh) => {
  for (const what of ["protocol", "profile"] as const) {
    const [before, after] = [old.definitions[what], fresh.definitions[what]];
    if (before === after) continue;
    const explanation = `the definition of ${what} ${
      old[what]
    } changed: expected ${before}, got ${after}`;
    return { cause: "code", stage: `${what} definition`, explanation };
  }
  return null;
};

function list(weights: readonly string[]): string {
  return weights.length === 0 ? "none" : weights.join(" ");
}
