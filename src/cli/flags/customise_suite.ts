import { resolveBackends } from "../../bench/suite/resolve_backends.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import { PROFILES } from "../../metrics/profile.ts";
import { defaultModels } from "../../models/default_models.ts";
import { BACKENDS } from "../../runtime/backend.ts";
import { openBackend } from "../../runtime/open_backend.ts";
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
      BACKENDS.join(", ")
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
): Promise<Suite> {
  const backends = await Promise.all(
    (given.backend ?? suite.backends).map(async (name) => {
      const id = choice(
        "use --backend",
        name,
        [...BACKENDS, "auto"] as const,
      );
      await using backend = await openBackend(id);
      return backend.id;
    }),
  );
  const profiles = choices(
    "use --profile",
    given.profile ?? suite.profiles,
    PROFILES,
  );
  const { models } = defaultModels();
  return resolveBackends(
    { ...suite, backends: [...new Set(backends)], profiles },
    (model) => models.get(model)?.chain === true,
  );
}
