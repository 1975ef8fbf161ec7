import { canonicalJson } from "../../canon/canonical_json.ts";
import type { PlanIdentity } from "./plan_identity.ts";

const KINDS = {
  datasets: "files of dataset",
  networks: "network",
  protocols: "protocol",
  profiles: "profile",
  engines: "engine of backend",
} as const;

/** In words, each room and pin in which two identities differ; empty if they are equal. */
export function identityDifferences(
  one: PlanIdentity,
  other: PlanIdentity,
): string[] {
  const rooms = differing(one.code, other.code).map((room) =>
    `code of src/${room}${room === "metrics" ? " or src/numeric" : ""}`
  );
  const pins = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) =>
    differing(one.pins[kind], other.pins[kind]).map((name) =>
      `${KINDS[kind]} ${name}`
    )
  );
  return [...rooms, ...pins];
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
