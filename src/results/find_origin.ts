// Walks the road of two records of one cell and names the first stage at which they differ.

import { canonicalJson } from "./canonical_json.ts";
import type { Origin } from "./drift_report.ts";
import type { CellRecord, Engine } from "./record.ts";

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
  return walk([sources, decoding, network, definitions], old, fresh);
}

/** The first difference in what was computed: raw output, fused image. Only the referee promises these bits. */
export function findOutputOrigin(
  old: CellRecord,
  fresh: CellRecord,
): Origin | null {
  return walk([output, fusedImage], old, fresh);
}

/** The last stage: equal fused images whose values (or whose failure) differ. */
export function metricsOrigin(
  old: CellRecord,
  fresh: CellRecord,
  metrics: readonly string[],
): Origin {
  const what = metrics.length > 0
    ? `metric ${metrics.join(", ")}`
    : "the outcome of the metrics";
  return {
    cause: "code",
    stage: "metrics",
    explanation: `the fused image is the same, ${what} is not; ${
      sourcesOf("metrics", old, fresh)
    }`,
  };
}

function walk(
  steps: readonly Step[],
  old: CellRecord,
  fresh: CellRecord,
): Origin | null {
  for (const step of steps) {
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
      before ?? "an embedded scene"
    }, got ${after ?? "an embedded scene"}`;
    return { cause: "data", stage: "source file", explanation };
  }
  return null;
};

const decoding: Step = (old, fresh) => {
  for (const side of ["ir", "vi"] as const) {
    const [before, after] = [old.inputs[side], fresh.inputs[side]];
    if (before.luma === after.luma) continue;
    const embedded = before.file === null;
    const what = embedded
      ? `the embedded ${side} scene is drawn`
      : `the same ${side} file is decoded`;
    const explanation =
      `${what} to another plane: expected ${before.luma}, got ${after.luma}; ${
        sourcesOf("image", old, fresh)
      }`;
    return {
      cause: "code",
      stage: embedded ? "scene" : "decoding",
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
      sourcesOf("models", old, fresh)
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

const output: Step = (old, fresh) => {
  if (old.output === fresh.output) return null;
  const engines = engineChanges(old.engine, fresh.engine);
  const digests = `expected ${old.output ?? "none"}, got ${
    fresh.output ?? "none"
  }`;
  if (engines.length > 0) {
    return {
      cause: "backend",
      stage: "network output",
      explanation: `${engines.join(", ")}; ${digests}`,
    };
  }
  if (
    old.code.runtime === fresh.code.runtime &&
    old.code.protocol !== fresh.code.protocol
  ) {
    const explanation =
      `same engine and version, but the sources of src/protocol, which prepares the input, changed`;
    return {
      cause: "code",
      stage: "network input",
      explanation: `${explanation}; ${digests}`,
    };
  }
  const explanation = old.code.runtime === fresh.code.runtime
    ? "same engine and version: a kernel changed"
    : "same engine and version: the sources of src/runtime changed";
  return {
    cause: "backend",
    stage: "network output",
    explanation: `${explanation}; ${digests}`,
  };
};

const fusedImage: Step = (old, fresh) => {
  if (old.fused === fresh.fused) return null;
  const explanation = `the same network output became another image: expected ${
    old.fused ?? "none"
  }, got ${fresh.fused ?? "none"}; ${sourcesOf("protocol", old, fresh)}`;
  return { cause: "code", stage: "fused image", explanation };
};

function engineChanges(old: Engine, fresh: Engine): string[] {
  const parts = [
    "name",
    "version",
    "optimisation",
    "threads",
    "adapter",
  ] as const;
  return parts.flatMap((part) => {
    const [before, after] = [
      canonicalJson(old[part]),
      canonicalJson(fresh[part]),
    ];
    return before === after
      ? []
      : [`engine ${part}: ${before} became ${after}`];
  });
}

function sourcesOf(
  room: keyof CellRecord["code"],
  old: CellRecord,
  fresh: CellRecord,
): string {
  return `the sources of src/${room} ${
    old.code[room] === fresh.code[room] ? "are the same" : "changed"
  }`;
}

function list(weights: readonly string[]): string {
  return weights.length === 0 ? "none" : weights.join(" ");
}
