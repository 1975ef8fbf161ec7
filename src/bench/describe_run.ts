import { PROFILES } from "../metrics/profile.ts";
import type { ModelCatalog } from "../models/catalog.ts";
import { findModel } from "../models/find_model.ts";
import { findProtocol } from "../protocol/find_protocol.ts";
import type {
  DefinitionInfo,
  VersionHeader,
} from "../results/version_header.ts";
import { digestOf } from "../store/digest_of.ts";
import { describeMachine } from "./machine.ts";
import { modelInfo } from "./model_info.ts";
import { qualityDigest } from "./quality_digest.ts";
import type { SuiteRun } from "./run_suite.ts";
import type { Suite } from "./suite.ts";

/** The parts of a header that a publisher states; the rest follows from the run. */
export type Edition = Pick<VersionHeader, "version" | "date" | "change">;

/** The header under which the records of a run are written down. */
export async function describeRun(
  suite: Suite,
  run: SuiteRun,
  catalog: ModelCatalog,
  edition: Edition,
): Promise<VersionHeader> {
  return {
    suite: suite.suite,
    title: suite.title,
    ...edition,
    definition: suite,
    subsets: [...run.subsets],
    models: [...run.fusers].map((model) =>
      modelInfo(findModel(catalog, model), run.models.get(model))
    ),
    protocols: await Promise.all(
      [...new Set(suite.fusers.flatMap(({ protocols }) => protocols))]
        .map((id) => define(findProtocol(id))),
    ),
    profiles: await Promise.all(
      suite.profiles.map((id) => define(PROFILES[id])),
    ),
    machine: describeMachine(),
    missing: [...run.missing],
    quality: await qualityDigest(run.records),
  };
}

async function define(
  definition: { id: string; version: number; title: string },
): Promise<DefinitionInfo> {
  const { id, version, title } = definition;
  return { name: id, version, title, digest: await digestOf(definition) };
}
