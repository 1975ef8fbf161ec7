/** Names the first stage after the network's input at which two records of one cell differ. */

import { canonicalJson } from "../../canon/canonical_json.ts";
import { codeEvidence, isSameCode } from "./code_evidence.ts";
import { isSavedImage } from "./is_saved_image.ts";
import type { MovedInput, Origin } from "./drift_report.ts";
import type { CellRecord, ComparableRecord } from "../record/record.ts";

/** The first difference in what was computed: raw output, fused image. Only the referee promises these bits. */
export function findOutputOrigin(
  old: ComparableRecord,
  fresh: ComparableRecord,
): Origin | null {
  return output(old, fresh) ?? fusedImage(old, fresh);
}

function output(old: ComparableRecord, fresh: ComparableRecord): Origin | null {
  if (old.output === fresh.output) return null;
  const engines = engineChanges(old.engine, fresh.engine);
  const digests = `expected ${old.output ?? "none"}, got ${
    fresh.output ?? "none"
  }`;
  if (engines.length > 0) {
    return {
      cause: "backend",
      stage: "network output",
      inputs: [...new Set(engines.map(({ input }) => input))],
      explanation: `${
        engines.map(({ change }) => change).join(", ")
      }; ${digests}`,
    };
  }
  const sameBackend = isSameCode("backend", old, fresh);
  if (
    sameBackend !== false && isSameCode("protocol", old, fresh) === false
  ) {
    return {
      cause: "code",
      stage: "network input",
      inputs: ["protocol code"],
      explanation:
        `same engine and version, but the code of stage protocol, which prepares the input, changed; ${digests}`,
    };
  }
  const explanation = `same engine and version: ${
    sameBackend === true
      ? "a kernel changed"
      : codeEvidence("backend", old, fresh)
  }`;
  return {
    cause: "backend",
    stage: "network output",
    inputs: ["backend code"],
    explanation: `${explanation}; ${digests}`,
  };
}

function fusedImage(
  old: ComparableRecord,
  fresh: ComparableRecord,
): Origin | null {
  if (old.fused === fresh.fused) return null;
  if (isSavedImage(old) && isSavedImage(fresh)) {
    return {
      cause: "code",
      stage: "decoding",
      inputs: ["decoder code"],
      explanation:
        `the same fused picture is decoded to another plane: expected ${
          old.fused ?? "none"
        }, got ${fresh.fused ?? "none"}; ${codeEvidence("decode", old, fresh)}`,
    };
  }
  const explanation = `the same network output became another image: expected ${
    old.fused ?? "none"
  }, got ${fresh.fused ?? "none"}; ${codeEvidence("protocol", old, fresh)}`;
  return {
    cause: "code",
    stage: "fused image",
    inputs: ["protocol code"],
    explanation,
  };
}

/** The parts of an engine, and what it is that moves a value where one of them changes. */
const ENGINE_PARTS = {
  name: "runtime version",
  version: "runtime version",
  optimisation: "runtime settings",
  threads: "runtime settings",
  adapter: "adapter",
} as const satisfies Record<keyof CellRecord["engine"], MovedInput>;

function engineChanges(
  old: CellRecord["engine"],
  fresh: CellRecord["engine"],
): { readonly change: string; readonly input: MovedInput }[] {
  return Object.entries(ENGINE_PARTS).flatMap(([name, input]) => {
    const part = name as keyof typeof ENGINE_PARTS;
    const [before, after] = [
      canonicalJson(old[part]),
      canonicalJson(fresh[part]),
    ];
    return before === after
      ? []
      : [{ change: `engine ${part}: ${before} became ${after}`, input }];
  });
}
