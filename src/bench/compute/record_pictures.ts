/** The pictures of records: kept, published, or made again where they are not kept, and then held to the record. */
import { sha256Hex } from "../../canon/digest.ts";
import type { Fuser } from "../../engine/open_onnx_fuser.ts";
import type { Picture } from "../../image/picture.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import { findModel } from "../../models/find_model.ts";
import { findPicture } from "../../models/find_picture.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import type { CellRecord } from "../../results/record/record.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import type { Store } from "../../store/store.ts";
import { obtainPictures } from "../obtain/obtain_pictures.ts";
import { openModelFuser } from "../obtain/open_model_fuser.ts";
import type { DecodedPair } from "./decode_pair.ts";
import type { KeptImages } from "./kept_images.ts";
import { keptPicture } from "./kept_picture.ts";
import { readSaved } from "./read_saved.ts";

/** Gives the fused pictures of the referee's records; dispose it with `await using`. */
export interface RecordPictures extends AsyncDisposable {
  /**
   * The picture of a record that is not failed.
   *
   * @param sources read only where a network has to run
   * @throws {UnobtainableError} if it was published and cannot be had, or the weights cannot.
   * @throws {Error} if what is made now is not what the record says.
   */
  of(
    record: CellRecord,
    sources: () => Promise<Pick<DecodedPair, "infrared" | "visible">>,
  ): Promise<Picture>;
}

/** Opens them. A network stays open until one of another name or protocol is asked for. */
export function openRecordPictures(
  { models, store, kept }: {
    readonly models: ModelCatalog;
    readonly store: Store;
    readonly kept: KeptImages;
  },
): RecordPictures {
  let fuser: Fuser | null = null;
  const fuserOf = async (
    { model, protocol }: CellRecord,
  ): Promise<Fuser> => {
    if (fuser?.model === model && fuser.protocol === protocol) return fuser;
    await fuser?.[Symbol.asyncDispose]();
    fuser = null;
    fuser = await openModelFuser(findModel(models, model), store, {
      protocol,
      backend: REFEREE,
    });
    return fuser;
  };
  return {
    async of(record, sources): Promise<Picture> {
      const published = findPicture(models, record.model, {
        dataset: record.dataset,
        id: record.pair,
      });
      if (published !== null) {
        const { paths } = await obtainPictures([{
          fuser: record.model,
          picture: published,
        }], store);
        const { sha256, name, luma601Sha256 } = published;
        const path = paths.get(sha256) ?? null;
        const saved = { path, name, sha256, luma601Sha256 };
        return await readSaved(saved, record.inputs);
      }
      const there = await keptPicture(kept, record);
      if (there !== null) return there;
      const { infrared, visible } = await sources();
      const made = await fuseAs(await fuserOf(record), {
        ir: infrared,
        vi: visible,
      });
      if (await sha256Hex(made.data) !== record.fused) {
        throw new Error(
          `Cannot show ${record.model} of ${record.pair}: its picture is not the one of its record; deno task check says why`,
        );
      }
      await kept.put(record.fused, made.data);
      return made;
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await fuser?.[Symbol.asyncDispose]();
    },
  };
}

/** The picture as a record has it: in colour where the protocol gives colour. */
async function fuseAs(
  fuser: Fuser,
  sources: { readonly ir: Picture; readonly vi: Picture },
): Promise<Picture> {
  const { colour } = findProtocol(fuser.protocol).output;
  return colour === undefined || colour === "to-luma"
    ? { ...await fuser.fuse(sources), channels: 1 }
    : await fuser.fusePicture(sources);
}
