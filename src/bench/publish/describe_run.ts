import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { findVariant } from "../../metrics/find_variant.ts";
import { PROFILES } from "../../metrics/profile.ts";
import { variantsOf } from "../cell/variants_of.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import { findFuser } from "../../models/find_fuser.ts";
import type {
  DefinitionInfo,
  VersionHeader,
} from "../../results/version/version_header.ts";
import { digestOf } from "../../canon/digest_of.ts";
import { findDefinition } from "../cell/find_definition.ts";
import { describeMachine } from "./machine.ts";
import { guestInfo } from "../guest/guest.ts";
import { modelInfo } from "./model_info.ts";
import { qualityDigest } from "./quality_digest.ts";
import type { SuiteRun } from "../run_suite.ts";
import type { Suite } from "../suite/suite.ts";

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
      model === run.guest?.name
        ? guestInfo(run.guest)
        : modelInfo(findFuser(catalog, model), run.models.get(model))
    ),
    protocols: await Promise.all(
      [...new Set(suite.fusers.flatMap(({ protocols }) => protocols))]
        .map((id) => define(findDefinition(id))),
    ),
    profiles: suite.profiles.map((id) => {
      const { title, columns } = PROFILES[id];
      return { name: id, title, columns: [...columns] };
    }),
    variants: variantsOf(suite).map(({ id, digest }) => {
      const { definition, source, unit, better, digits } = findVariant(id);
      return { id, definition, source, unit, better, digits, digest };
    }).sort((a, b) => codeUnitOrder(a.id, b.id)),
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
