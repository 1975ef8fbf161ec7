import { resolveBackends } from "../../bench/suite/resolve_backends.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import { PROFILES } from "../../metrics/profile.ts";
import { BACKEND_IDS } from "../../runtime/backends.ts";
import { chooseBackend } from "../../runtime/choose_backend.ts";
import { describeEngine } from "../../runtime/describe_engine.ts";
import { choice } from "./choice.ts";
import { choices } from "./choices.ts";
import type { FlagValues } from "./flags.ts";

/** The flags that replace parts of a suite. */
export const SUITE_FLAGS = {
  profile: {
    kind: "list",
    value: "A,B",
    help: `whose arithmetic: ${Object.keys(PROFILES).join(", ")} (the suite's)`,
  },
  backend: {
    kind: "list",
    value: "A,B",
    help: `${
      BACKEND_IDS.join(", ")
    } or auto (the suite's, which is wasm, the referee)`,
  },
} as const;

/**
 * A suite with the profiles and backends that were asked for, and where each fuser runs instead of a backend that does not
 * take it.
 *
 * @throws {UsageError} if one is unknown. @throws {Error} if a backend is not here.
 */
export async function customiseSuite(
  suite: Suite,
  given: FlagValues<typeof SUITE_FLAGS>,
  { models }: ModelCatalog,
): Promise<Suite> {
  const backends = await Promise.all(
    (given.backend ?? suite.backends).map(async (name) => {
      const id = await chooseBackend(
        choice("use --backend", name, [...BACKEND_IDS, "auto"] as const),
      );
      // Asked for here, so that a machine without an adapter says so before anything is fetched.
      await describeEngine(id);
      return id;
    }),
  );
  const profiles = choices(
    "use --profile",
    given.profile ?? suite.profiles,
    PROFILES,
  );
  return resolveBackends(
    { ...suite, backends: [...new Set(backends)], profiles },
    (model) => models.get(model)?.ownKernels === true,
  );
}
