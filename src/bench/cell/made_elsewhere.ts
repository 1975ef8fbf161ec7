import { digestOf } from "../../canon/digest_of.ts";
import { AS_SAVED } from "./as_saved.ts";
import type { Cell, SavedImage } from "./cell.ts";
import { codeOf } from "./cell_stages.ts";

/** What ran where nothing was run. */
const NO_ENGINE: Cell["made"]["engine"] = {
  name: "none",
  version: "none",
  optimisation: "none",
  threads: 1,
  adapter: null,
};

/**
 * What a record says of how an image was made that somebody else fused and saved: it was read, no network was run.
 *
 * @param stages of code on its way
 */
export async function madeElsewhere(
  stages: Cell["stages"],
): Promise<(image: Pick<SavedImage, "sha256">) => Cell["made"]> {
  const definition = await digestOf(AS_SAVED);
  const code = codeOf(stages);
  return ({ sha256 }) => ({
    network: { weights: [], onnx: sha256 },
    definition,
    code,
    engine: NO_ENGINE,
  });
}
