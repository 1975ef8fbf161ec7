/** The networks of the page: one is held open until another is chosen. */
import { sha256Hex } from "../../canon/digest.ts";
import { type Fuser, openOnnxFuser } from "../../engine/open_onnx_fuser.ts";
import { outlineGuest } from "../../bench/guest/outline_guest.ts";
import { refuseAlien } from "../../bench/guest/refuse_alien.ts";
import { ownNetworkOf } from "../../models/small/own_network.ts";
import { exportModel } from "../../models/export_model.ts";
import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import type { BackendId } from "../../runtime/backend.ts";
import { backendFor } from "../../runtime/backend_for.ts";
import { BACKENDS } from "../../runtime/backends.ts";
import { findAdapter } from "../../runtime/find_adapter.ts";
import type { Choice } from "./messages.ts";

/** A network that is open. */
export interface OpenNetwork {
  readonly fuser: Fuser;
  /** sha256 of its ONNX bytes. */
  readonly onnx: string;
}

/** A network that ONNX Runtime runs, which is not here. */
export interface NeedsRuntime {
  readonly needs: "wasm" | "webgpu";
}

/** What decides which network is open, and where. */
type NetworkChoice = Pick<Choice, "network" | "protocol" | "backend">;

/** Opens networks, one at a time. */
export class NetworkShelf {
  readonly #embedded: TrainedEntry;
  readonly #runtime: BackendId | null;
  #chosen: NetworkChoice | null = null;
  #open: OpenNetwork | null = null;

  /**
   * @param embedded what runs where no file was given.
   * @param runtime the backend of ONNX Runtime that is here; null where none is.
   */
  constructor(embedded: TrainedEntry, runtime: BackendId | null) {
    this.#embedded = embedded;
    this.#runtime = runtime;
  }

  /**
   * The network that is chosen.
   *
   * @throws {TypeError} if a file is no ONNX file or no fuser.
   * @throws {Error} if there is no adapter for it, or the engine does not take it.
   */
  async open(
    choice: NetworkChoice,
  ): Promise<OpenNetwork | NeedsRuntime> {
    if (this.#open !== null && isSame(choice, this.#chosen)) return this.#open;
    const { network, protocol, backend } = choice;
    const onnx = network?.onnx ?? (await exportModel(this.#embedded)).onnx;
    const model = network?.name ?? this.#embedded.id;
    const definition = findProtocol(protocol);
    if (network !== null) {
      refuseAlien(model, onnx);
      outlineGuest(model, onnx, [definition]);
    }
    const place = await placeOf(onnx, backend);
    if (BACKENDS[place].takes === "any" && place !== this.#runtime) {
      return { needs: place as "wasm" | "webgpu" };
    }
    await this.#open?.fuser[Symbol.asyncDispose]();
    this.#open = null;
    const options = { model, protocol: definition, backend: place };
    const fuser = await openOnnxFuser(onnx, options);
    this.#chosen = choice;
    return this.#open = { fuser, onnx: await sha256Hex(onnx) };
  }
}

/** Whether two choices open one network; files are the same where their bytes are. */
function isSame(
  one: NetworkChoice,
  other: NetworkChoice | null,
): boolean {
  return other !== null && one.protocol === other.protocol &&
    one.backend === other.backend &&
    one.network?.name === other.network?.name &&
    areEqual(one.network?.onnx, other.network?.onnx);
}

function areEqual(one?: Uint8Array, other?: Uint8Array): boolean {
  return one?.length === other?.length &&
    (one?.every((byte, at) => byte === other![at]) ?? true);
}

/** `auto` is the GPU where there is a hardware adapter, else the CPU; kernels of our own wherever they take the network. */
async function placeOf(
  onnx: Uint8Array,
  asked: BackendId | "auto",
): Promise<BackendId> {
  const isChain = ownNetworkOf(onnx).own !== null;
  if (asked !== "auto") return backendFor(asked, isChain);
  const isGpu = (await findAdapter())?.class === "hardware";
  return backendFor(isGpu ? "wgsl" : "simd", isChain);
}
