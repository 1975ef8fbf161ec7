/** Walks the road from the source files to the protocol and names the first stage at which two records differ. */

import { codeEvidence } from "./code_evidence.ts";
import type { Origin } from "./drift_report.ts";
import { isSavedImage } from "./is_saved_image.ts";
import type { ComparableRecord } from "../record/record.ts";

/** Looks at one stretch of the road. */
type Step = (old: ComparableRecord, fresh: ComparableRecord) => Origin | null;

/**
 * The first difference in what a cell was made from: source files, decoded planes, weights, ONNX bytes, protocol.
 * These are the same on every backend and machine, so any difference is one.
 */
export function findInputOrigin(
  old: ComparableRecord,
  fresh: ComparableRecord,
): Origin | null {
  for (const step of [sources, decoding, network, definition]) {
    const origin = step(old, fresh);
    if (origin !== null) return origin;
  }
  return null;
}

const sources: Step = (old, fresh) => {
  for (const side of ["ir", "vi"] as const) {
    const [before, after] = [old.inputs[side].file, fresh.inputs[side].file];
    // A version of schema 1 knew embedded scenes by their pixels only, which the next step compares.
    if (before === null || before === after) continue;
    const explanation =
      `the ${side} file is another: expected ${before}, got ${after}`;
    return {
      cause: "data",
      stage: "source file",
      inputs: ["data"],
      explanation,
    };
  }
  return null;
};

const decoding: Step = (old, fresh) => {
  for (const side of ["ir", "vi"] as const) {
    const [before, after] = [old.inputs[side].luma, fresh.inputs[side].luma];
    if (before === after) continue;
    const explanation =
      `the same ${side} file is decoded to another plane: expected ${before}, got ${after}; ${
        codeEvidence("decode", old, fresh)
      }`;
    return {
      cause: "code",
      stage: "decoding",
      inputs: ["decoder code"],
      explanation,
    };
  }
  const [before, after] = [old.inputs, fresh.inputs].map(({ width, height }) =>
    `${width}×${height}`
  );
  if (before === after) return null;
  return {
    cause: "code",
    stage: "decoding",
    inputs: ["decoder code"],
    explanation: `the size is another: expected ${before}, got ${after}`,
  };
};

const network: Step = (old, fresh) => {
  const [before, after] = [old.network, fresh.network];
  if (before.weights.join() !== after.weights.join()) {
    const explanation = `the weights are others: expected ${
      listWeights(before.weights)
    }, got ${listWeights(after.weights)}`;
    return {
      cause: "model",
      stage: "weights",
      inputs: ["model"],
      explanation,
    };
  }
  if (before.onnx === after.onnx) return null;
  if (isSavedImage(old) && isSavedImage(fresh)) {
    const explanation =
      `the fused picture is another file: expected ${before.onnx}, got ${after.onnx}`;
    return {
      cause: "data",
      stage: "source file",
      inputs: ["data"],
      explanation,
    };
  }
  const explanation =
    `the same weights are exported to other bytes: expected ${before.onnx}, got ${after.onnx}; ${
      codeEvidence("export", old, fresh)
    }`;
  return {
    cause: "code",
    stage: "export",
    inputs: ["exporter code"],
    explanation,
  };
};

const definition: Step = (old, fresh) => {
  if (old.definition === fresh.definition) return null;
  const explanation =
    `the definition of protocol ${old.protocol} changed: expected ${old.definition}, got ${fresh.definition}`;
  return {
    cause: "code",
    stage: "protocol definition",
    inputs: ["protocol"],
    explanation,
  };
};

function listWeights(weights: readonly string[]): string {
  return weights.length === 0 ? "none" : weights.join(" ");
}
