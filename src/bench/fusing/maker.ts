import type { ModelCatalog } from "../../models/catalog.ts";
import { findModel } from "../../models/find_model.ts";
import { weightDigests } from "../../models/weight_digests.ts";
import { digestOf } from "../../canon/digest_of.ts";
import type { Fuser } from "../../engine/open_onnx_fuser.ts";
import type { Cell } from "../cell/cell.ts";
import { codeOf, networkStages } from "../cell/cell_stages.ts";
import { findDefinition } from "../cell/find_definition.ts";

/** Everything but its sources that can change a picture: network, protocol, code and engine, each by its digest. */
export interface Maker extends Pick<Fuser, "model" | "protocol" | "backend"> {
  readonly network: Cell["made"]["network"];
  /** Of the protocol's data. */
  readonly definition: string;
  readonly code: Cell["made"]["code"];
  readonly engine: Cell["made"]["engine"];
}

/** What makes the pictures of an opened fuser of a catalogue. */
export async function makerOf(
  { model, protocol, backend, engine }: Fuser,
  catalog: ModelCatalog,
): Promise<Maker> {
  const entry = findModel(catalog, model);
  return {
    model,
    protocol,
    backend,
    network: {
      weights: weightDigests(entry),
      onnx: entry.onnx.sha256,
    },
    definition: await digestOf(findDefinition(protocol)),
    code: codeOf({
      ...networkStages({ model, backend }, catalog),
      road: "road/fuse",
    }),
    engine,
  };
}
