/** Puts images into the kernels' memory, unless they are there already. */
import type { Gray } from "../../image/gray.ts";
import type { PreparedSources } from "../prepare_sources.ts";
import type { LoadedImage, LoadedPair, LoadedTriple } from "./loaded_triple.ts";
import type { Workspace } from "./workspace.ts";

interface Held {
  readonly sources: PreparedSources;
  readonly pair: LoadedPair;
  /** Two blocks for fused images, so that a new one can be held against the last. */
  readonly blocks: [number, number];
  triple: LoadedTriple | undefined;
}

/** One workspace and the one pair in it: loading another takes its place. */
export class ImageLoader {
  readonly #workspace: Workspace;
  #held: Held | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /**
   * The same object again for the same sources and the same fused levels, so that what is known of either is kept.
   *
   * @throws {OutOfMemoryError} if the images do not fit in memory.
   */
  load(sources: PreparedSources, fused: Gray): LoadedTriple {
    if (this.#held?.sources !== sources) this.#held = this.#loadPair(sources);
    const { blocks, pair, triple } = this.#held;
    this.#workspace.write(blocks[0], fused.data);
    if (triple !== undefined && this.#same(blocks, fused.data.length)) {
      return triple;
    }
    blocks.reverse();
    const loaded = { pair, fused: this.#describe(fused, blocks[1]) };
    this.#held.triple = loaded;
    return loaded;
  }

  /** Frees the workspace of all that is known of the images in it. */
  forget(): void {
    this.#held = undefined;
    this.#workspace.clear();
  }

  #loadPair(sources: PreparedSources): Held {
    this.forget();
    const { ir, vi } = sources;
    const pair = {
      ir: this.#describeLater(ir),
      vi: this.#describeLater(vi),
    };
    const bytes = ir.data.length;
    return {
      sources,
      pair,
      blocks: [this.#workspace.take(bytes), this.#workspace.take(bytes)],
      triple: undefined,
    };
  }

  /** Levels that are written when they are first asked for: many metrics look at the fused image alone. */
  #describeLater(image: Gray): LoadedImage {
    const { width, height, data } = image, workspace = this.#workspace;
    const at = workspace.take(data.length);
    let isThere = false;
    return {
      workspace,
      width,
      height,
      pixels: width * height,
      get bytes(): number {
        if (!isThere) workspace.write(at, data);
        isThere = true;
        return at;
      },
    };
  }

  #same([a, b]: readonly [number, number], bytes: number): boolean {
    return this.#workspace.calls.sameBytes(a, b, bytes) !== 0;
  }

  #describe({ width, height }: Gray, bytes: number): LoadedImage {
    const workspace = this.#workspace;
    return { workspace, width, height, pixels: width * height, bytes };
  }
}
