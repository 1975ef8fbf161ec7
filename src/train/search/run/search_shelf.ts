/** Where a search keeps what it goes on from. */
import { digestOf } from "../../../canon/digest_of.ts";
import { readTextIfThere } from "../../../files/read_text_if_there.ts";
import { writeAtomically } from "../../../files/write_atomically.ts";
import { littleEndian } from "../../../numeric/little_endian.ts";
import type { AdamState } from "../../run/adam.ts";
import type { SearchState } from "./search_state.ts";

/** One file of the cache for each identity. */
export interface SearchShelf {
  readonly path: string;
  /** Null where there is none; one that is damaged is warned of and begun anew. */
  read(): Promise<SearchState | null>;
  write(state: SearchState): Promise<void>;
  remove(): Promise<void>;
}

/**
 * `search/<digest of the identity>.json` of the cache: numbers as base64 of little-endian bytes, and a digest over them all.
 *
 * @param identity everything that decides the state after a number of steps.
 */
export async function openSearchShelf(
  cacheDir: string,
  identity: Readonly<Record<string, unknown>>,
  onWarning: (message: string) => void,
): Promise<SearchShelf> {
  const name = (await digestOf(identity)).slice(0, 16);
  const path = `${cacheDir}/search/${name}.json`;
  return {
    path,
    async read(): Promise<SearchState | null> {
      const text = await readTextIfThere(path);
      if (text === null) return null;
      const state = await parsed(text);
      if (state === null) {
        onWarning(`${path} is damaged; the search begins anew`);
      }
      return state;
    },
    async write(state): Promise<void> {
      const kept = keptOf(state);
      const sha256 = await digestOf(kept);
      await writeAtomically(path, `${JSON.stringify({ kept, sha256 })}\n`);
    },
    async remove(): Promise<void> {
      await Deno.remove(path).catch((error) => {
        if (!(error instanceof Deno.errors.NotFound)) throw error;
      });
    },
  };
}

interface KeptAdam {
  readonly first: string;
  readonly second: string;
  readonly powers: readonly [number, number];
}

type Kept =
  & Omit<SearchState, "theta" | "alpha" | "thetaAdam" | "alphaAdam">
  & {
    readonly theta: string;
    readonly alpha: string;
    readonly thetaAdam: KeptAdam;
    readonly alphaAdam: KeptAdam;
  };

function keptOf(state: SearchState): Kept {
  const adam = ({ first, second, powers }: AdamState): KeptAdam => ({
    first: doubles(first[0]!),
    second: doubles(second[0]!),
    powers,
  });
  return {
    ...state,
    theta: littleEndian(state.theta).toBase64(),
    alpha: littleEndian(state.alpha).toBase64(),
    thetaAdam: adam(state.thetaAdam),
    alphaAdam: adam(state.alphaAdam),
  };
}

async function parsed(text: string): Promise<SearchState | null> {
  try {
    const { kept, sha256 } = JSON.parse(text) as {
      kept: Kept;
      sha256: string;
    };
    if (await digestOf(kept) !== sha256) return null;
    const adam = ({ first, second, powers }: Kept["thetaAdam"]): AdamState => ({
      first: [ofDoubles(first)],
      second: [ofDoubles(second)],
      powers,
    });
    return {
      ...kept,
      theta: ofFloats(kept.theta),
      alpha: ofFloats(kept.alpha),
      thetaAdam: adam(kept.thetaAdam),
      alphaAdam: adam(kept.alphaAdam),
    };
  } catch {
    return null;
  }
}

function doubles(values: Float64Array): string {
  const bits = new BigInt64Array(
    values.buffer,
    values.byteOffset,
    values.length,
  );
  return littleEndian(bits).toBase64();
}

function ofFloats(text: string): Float32Array {
  const view = viewOf(text);
  return Float32Array.from(
    { length: view.byteLength / 4 },
    (_, i) => view.getFloat32(4 * i, true),
  );
}

function ofDoubles(text: string): Float64Array {
  const view = viewOf(text);
  return Float64Array.from(
    { length: view.byteLength / 8 },
    (_, i) => view.getFloat64(8 * i, true),
  );
}

function viewOf(text: string): DataView {
  return new DataView(Uint8Array.fromBase64(text).buffer);
}
