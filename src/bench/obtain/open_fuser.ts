import { withLuma } from "../../image/chroma.ts";
import type { Gray } from "../../image/gray.ts";
import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import { assertSameSize } from "../../image/same_size.ts";
import { defaultModels } from "../../models/default_models.ts";
import { findModel } from "../../models/find_model.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import { finish } from "../../protocol/finish.ts";
import { inWindows } from "../../protocol/in_windows.ts";
import { prepare } from "../../protocol/prepare.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { Engine } from "../../runtime/engine.ts";
import { openBackend } from "../../runtime/open_backend.ts";
import type { Store } from "../../store/store.ts";
import { backendFor } from "../suite/backend_for.ts";
import { openPlaces, storePlaces } from "./default_store.ts";
import { loadModel } from "./load_model.ts";

/** How a fuser is opened. */
export interface FuserOptions {
  /** `auto` takes WebGPU on a hardware adapter, else wasm; `wasm` unless told, because its images are the published ones. A network that kernels of our own do not take runs on ONNX Runtime instead. */
  readonly backend?: BackendId | "auto";
  /** A protocol the model may run under; its first unless told. */
  readonly protocol?: string;
  /** Where weights come from; the one the environment names unless told. */
  readonly store?: Store;
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
  fuse(
    pair: { readonly ir: Gray | Picture; readonly vi: Gray | Picture },
  ): Promise<Gray>;
  /**
   * The same as a picture: a colour visible picture keeps its colour, by the protocol's own rule where it has one, else
   * by putting its chroma back beside the fused luma.
   */
  fusePicture(
    pair: { readonly ir: Gray | Picture; readonly vi: Gray | Picture },
  ): Promise<Picture>;
}

/**
 * Opens a model of `models.json` for fusing; dispose it with `await using`.
 *
 * @throws {RangeError} if there is no such model, or it may not run under the protocol.
 * @throws {UnobtainableError} if its weights cannot be had.
 */
export async function openFuser(
  model: string,
  options: FuserOptions = {},
): Promise<Fuser> {
  const entry = findModel(defaultModels(), model);
  const protocol = findProtocol(protocolOf(entry, options.protocol));
  const store = options.store ?? openPlaces(storePlaces());
  const { onnx } = await loadModel(entry, store, { verify: true });
  const { backend: asked = "wasm" } = options;
  const backend = await openBackend(
    asked === "auto" ? asked : backendFor(asked, entry.chain === true),
  );
  const session = await backend.open(onnx);
  const run = async (
    { ir, vi }: {
      readonly ir: Gray | Picture;
      readonly vi: Gray | Picture;
    },
  ): Promise<Picture> => {
    assertSameSize(ir, vi, ["ir", "vi"]);
    const pair = { ir, vi: asPicture(vi) };
    return finish(
      protocol,
      await inWindows(
        protocol,
        prepare(protocol, pair),
        (sources) => session.run(sources),
      ),
      pair.vi,
    );
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

function asPicture(image: Gray | Picture): Picture {
  return { channels: 1, ...image };
}

function protocolOf(entry: ModelEntry, asked: string | undefined): string {
  const id = asked ?? entry.protocols[0]!;
  if (!entry.protocols.includes(id)) {
    throw new RangeError(
      `Cannot run ${entry.id} under protocol "${id}": it may run under ${
        entry.protocols.join(", ")
      }`,
    );
  }
  return id;
}
