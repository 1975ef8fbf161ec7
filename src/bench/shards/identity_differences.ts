import { canonicalJson } from "../../canon/canonical_json.ts";
import type { PlanIdentity } from "./plan_identity.ts";

const KINDS = {
  datasets: "files of dataset",
  networks: "network",
  pictures: "pictures of",
  protocols: "protocol",
  engines: "engine of backend",
  backends: "code of backend",
  exports: "code of the export of",
  variants: "definition or code of metric",
} as const;

/** In words, each stage of code and pin in which two identities differ; empty if they are equal. */
export function identityDifferences(
  one: PlanIdentity,
  other: PlanIdentity,
): string[] {
  const stages = differing(one.code, other.code).map((stage) =>
    `code of stage ${stage}`
  );
  const pins = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) =>
    differing(one.pins[kind] ?? {}, other.pins[kind] ?? {}).map((name) =>
      `${KINDS[kind]} ${name}`
    )
  );
  return [...stages, ...pins];
}

function differing(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) =>
    canonicalJson(one[name] ?? null) !== canonicalJson(other[name] ?? null)
  ).sort();
}
