// Names the first stage after the network's input at which two records of one cell differ.

import { canonicalJson } from "../../canon/canonical_json.ts";
import { codeEvidence } from "./code_evidence.ts";
import type { Origin } from "./drift_report.ts";
import type { CellRecord } from "../record/record.ts";

/** The first difference in what was computed: raw output, fused image. Only the referee promises these bits. */
export function findOutputOrigin(
  old: CellRecord,
  fresh: CellRecord,
): Origin | null {
  return output(old, fresh) ?? fusedImage(old, fresh);
}

function output(old: CellRecord, fresh: CellRecord): Origin | null {
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
}

function fusedImage(old: CellRecord, fresh: CellRecord): Origin | null {
  if (old.fused === fresh.fused) return null;
  const explanation = `the same network output became another image: expected ${
    old.fused ?? "none"
  }, got ${fresh.fused ?? "none"}; ${codeEvidence("protocol", old, fresh)}`;
  return { cause: "code", stage: "fused image", explanation };
}

function engineChanges(
  old: CellRecord["engine"],
  fresh: CellRecord["engine"],
): string[] {
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
