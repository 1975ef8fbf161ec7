import { withLuma } from "../image/chroma.ts";
import type { Gray } from "../image/gray.ts";
import { luma601 } from "../image/luma.ts";
import type { Picture } from "../image/picture.ts";
import { assertSameSize } from "../image/same_size.ts";
import { ownNetworkOf } from "../models/small/own_network.ts";
import type { Protocol } from "../protocol/protocol.ts";
import type { BackendId } from "../runtime/backend.ts";
import { backendFor } from "../runtime/backend_for.ts";
import { BACKENDS } from "../runtime/backends.ts";
import { chooseBackend } from "../runtime/choose_backend.ts";
import type { Engine } from "../runtime/engine.ts";
import { fusePair } from "./fuse_pair.ts";

/** One aligned infrared–visible pair, of one size. */
export interface FuserInput {
  readonly ir: Gray | Picture;
  readonly vi: Gray | Picture;
}

/** Makes one image of a pair. */
export interface Fuser extends AsyncDisposable {
  readonly model: string;
  readonly protocol: string;
  readonly backend: BackendId;
  /** The engine and, on WebGPU, the adapter it runs on. */
  readonly engine: Engine;
  /**
   * Fuses one aligned pair of any size.
   *
   * @throws {RangeError} if the sizes differ.
   */
  fuse(pair: FuserInput): Promise<Gray>;
  /**
   * The same as a picture: a colour visible picture keeps its colour, by the protocol's own rule where it has one, else
   * by putting its chroma back beside the fused luma.
   */
  fusePicture(pair: FuserInput): Promise<Picture>;
}

/** What a network is opened with. */
export interface OnnxFuserOptions {
  /** What it goes by. */
  readonly model: string;
  readonly protocol: Protocol;
  /** Where it shall run; it runs on ONNX Runtime instead where kernels of our own do not take it. */
  readonly backend: BackendId | "auto";
}

/**
 * Opens a network for fusing, from the bytes of its graph: inputs `ir` and `vi`, output `fused`, float32 [1,C,H,W].
 * Dispose it with `await using`.
 *
 * @throws {UnknownNameError} if there is no such backend.
 * @throws {Error} if the backend is not here, or does not take the graph.
 */
export async function openOnnxFuser(
  onnx: Uint8Array,
  { model, protocol, backend: asked }: OnnxFuserOptions,
): Promise<Fuser> {
  const backend = await BACKENDS[await placeOf(onnx, asked)].open();
  const session = await backend.open(onnx);
  const run = async ({ ir, vi }: FuserInput): Promise<Picture> => {
    assertSameSize(ir, vi, ["ir", "vi"]);
    return (await fusePair(protocol, { ir, vi: asPicture(vi) }, session))
      .finish();
  };
  return {
    model,
    protocol: protocol.id,
    backend: backend.id,
    engine: backend.engine,
    fuse: async (pair) => luma601(await run(pair)),
    async fusePicture(pair): Promise<Picture> {
      const picture = await run(pair);
      return picture.channels === 3
        ? picture
        : withLuma(asPicture(pair.vi), picture);
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await session[Symbol.asyncDispose]();
      await backend[Symbol.asyncDispose]();
    },
  };
}

/** Where the network runs; only kernels that take chains have the graph read. */
async function placeOf(
  onnx: Uint8Array,
  asked: BackendId | "auto",
): Promise<BackendId> {
  const id = await chooseBackend(asked);
  return BACKENDS[id].takes === "any"
    ? id
    : backendFor(id, ownNetworkOf(onnx).own !== null);
}

function asPicture(image: Gray | Picture): Picture {
  return { channels: 1, ...image };
}
