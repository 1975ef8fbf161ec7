import { type ProfileId, PROFILES } from "../../metrics/profile.ts";
import type { VariantRef } from "./cell.ts";
import { variantDigest } from "./stages.ts";

/** The metric variants that the profiles of a suite show, each once, by their definition and code. */
export function variantsOf(
  { profiles }: { readonly profiles: readonly ProfileId[] },
): VariantRef[] {
  const ids = new Set(
    profiles.flatMap((id) =>
      PROFILES[id].columns.map(({ variant }) => variant)
    ),
  );
  return variantRefs([...ids]);
}

/** These variants by their definition and code. */
export function variantRefs(ids: readonly string[]): VariantRef[] {
  return ids.map((id) => ({ id, digest: variantDigest(id) }));
}
