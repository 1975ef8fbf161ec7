import type { ModelCatalog } from "../../models/catalog.ts";
import { protocolsLike } from "./protocols_like.ts";
import { parseSuite, type Suite } from "./suite.ts";

/**
 * The suite that shows fusers under every protocol that feeds their networks alike, each network run once for those that
 * also see the same channels.
 *
 * @throws {UnknownNameError} if there is no such fuser.
 */
export function explainSuite(
  { fusers, subsets }: {
    readonly fusers: readonly string[];
    readonly subsets: readonly string[];
  },
  models: ModelCatalog,
): Suite {
  return parseSuite({
    suite: "explain",
    title: "One metric under every protocol and variant",
    subsets,
    fusers: fusers.map((model) => ({
      model,
      protocols: protocolsLike(model, models),
    })),
    backends: ["wasm"],
    profiles: ["cdd"],
  }, "explain");
}
