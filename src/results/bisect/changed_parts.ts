/** Everything that two records of a cell were made of differently, whether it moved anything or not. */
import { canonicalJson } from "../../canon/canonical_json.ts";
import type { ComparableRecord } from "../record/record.ts";

/**
 * Names of what differs: `data`, `weights`, `ONNX bytes`, `protocol`, `engine version`, `code of stage decode`,
 * `code of METRIC/dialect`. What one side did not record is no difference.
 */
export function changedParts(
  old: ComparableRecord,
  fresh: ComparableRecord,
): string[] {
  const parts = [partsOf(old), partsOf(fresh)] as const;
  return Object.entries(parts[0]).flatMap(([name, before]) => {
    const after = parts[1][name];
    if (before === null || after === undefined || after === null) return [];
    return canonicalJson(before) === canonicalJson(after) ? [] : [name];
  });
}

function partsOf(record: ComparableRecord): Readonly<Record<string, unknown>> {
  const { inputs, network, definition, code, engine, variants } = record;
  const named = (
    head: string,
    parts: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [`${head} ${name}`, part]),
    );
  return {
    data: inputs.ir.file === null || inputs.vi.file === null
      ? null
      : [inputs.ir.file, inputs.vi.file],
    weights: network.weights,
    "ONNX bytes": network.onnx,
    protocol: definition,
    ...named("code of stage", code ?? {}),
    ...named("engine", engine),
    ...named("code of", variants),
  };
}
