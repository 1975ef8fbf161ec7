import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import type { Size } from "../../image/same_size.ts";
import { prepareSources } from "../../metrics/prepare_sources.ts";
import { littleEndian } from "../../numeric/little_endian.ts";
import { type FusedPair, fusePair } from "../../engine/fuse_pair.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import type { Sources } from "../../protocol/prepare.ts";
import type { Protocol } from "../../protocol/protocol.ts";
import type { CellRecord } from "../../results/record/record.ts";
import { sealRecord } from "../../results/record/seal_record.ts";
import type { BackendId, Session } from "../../runtime/backend.ts";
import { BACKENDS } from "../../runtime/backends.ts";
import { sha256Hex } from "../../canon/digest.ts";
import { type Cell, nameCell } from "../cell/cell.ts";
import { compareWithReferee } from "./compare_with_referee.ts";
import { decodePair } from "./decode_pair.ts";
import type { KeptImages } from "./kept_images.ts";
import type { PairReader } from "./pair_reader.ts";
import { readSaved } from "./read_saved.ts";
import { scoreCell, type ScoredImage } from "./score_cell.ts";

/** The doors through which cells reach pixels, networks and pictures of before. */
export interface CellSources {
  readonly read: PairReader;
  /** An open session; the caller keeps it open between calls as it sees fit. */
  session(backend: BackendId, model: string): Promise<Session>;
  /** How far a network on a backend may be from the referee, as a part of the range; the backend's own unless told. */
  tolerance?(backend: BackendId, model: string): number;
  /** Fused pictures of before; without them every picture is made again. */
  readonly images?: KeptImages;
}

/**
 * Computes the cells of one pair, each network once, and no network for a cell whose picture is kept.
 *
 * A cell that fails is a record with status `failed` and its reason; the others go on. All of them fail where a picture is
 * not decoded to what the catalogue says.
 *
 * @throws if a source cannot be read or the two sizes differ: then no cell of the pair has a value.
 */
export async function* computeCells(
  cells: readonly Cell[],
  sources: CellSources,
): AsyncGenerator<CellRecord> {
  const pair = cells[0]?.pair;
  if (pair === undefined) return;
  const { infrared, ir, visible, vi, inputs, mismatch } = await decodePair(
    pair,
    sources.read,
  );
  const prepared = mismatch === null
    ? prepareSources(ir, vi, { ir: infrared, vi: visible })
    : null;
  const fuse = fuserOf({ ir: infrared, vi: visible }, sources);
  for (const cell of cells) {
    const made: Made = { output: null, fused: null, referee: null };
    const record = (rest: Outcome): Promise<CellRecord> =>
      sealRecord({
        id: cell.id,
        ...nameCell(cell),
        inputs,
        ...cell.made,
        ...made,
        ...rest,
      });
    try {
      if (prepared === null) throw new Error(mismatch!);
      const fused = await fuse(cell, made);
      yield await record({
        status: "ok",
        error: null,
        ...scoreCell(cell, prepared, fused),
      });
    } catch (error) {
      yield await record({
        status: "failed",
        error: error instanceof Error ? error.message : String(error),
        variants: {},
        values: {},
      });
    }
  }
}

/** What is known of how a cell's image was made, filled in on the way: a cell that fails says how far it came. */
type Made = {
  -readonly [part in "output" | "fused" | "referee"]: CellRecord[part];
};

type Outcome = Pick<CellRecord, "status" | "error" | "variants" | "values">;

interface Output {
  readonly pair: FusedPair;
  readonly sha256: string;
  readonly referee: CellRecord["referee"];
}

/** Makes the images of one pair's cells; what several cells share is made once. */
function fuserOf(
  pair: Sources,
  sources: CellSources,
): (cell: Cell, made: Made) => Promise<ScoredImage> {
  const outputs = new Map<string, Promise<Output>>();
  const images = new Map<string, Promise<ScoredImage>>();
  return async (cell, made) => {
    if (cell.saved !== undefined) {
      const { sha256 } = cell.saved;
      made.output = sha256;
      const fused = await once(images, sha256, () => openSaved(cell, pair.ir));
      made.fused = fused.sha256;
      return fused;
    }
    const kept = await openKept(cell, pair.ir, sources.images);
    if (kept !== null) {
      const { output, fused, referee } = cell.earlier!;
      Object.assign(made, { output, fused, referee });
      return kept;
    }
    const protocol = findProtocol(cell.protocol);
    const outputKey = JSON.stringify([
      cell.backend,
      cell.model,
      protocol.input,
      protocol.size,
    ]);
    const output = await once(
      outputs,
      outputKey,
      () => runNetwork(cell, protocol, pair, sources),
    );
    made.output = output.sha256;
    made.referee = output.referee;
    refuseBeyondTolerance(output);
    const fused = await once(
      images,
      outputKey + cell.protocol,
      () => makeFused(output.pair.finish(protocol.output), sources.images),
    );
    made.fused = fused.sha256;
    return fused;
  };
}

function once<T>(
  made: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

async function runNetwork(
  { backend, model }: Cell,
  protocol: Protocol,
  sources: Sources,
  {
    session,
    tolerance = (backend) => BACKENDS[backend].tolerance,
  }: CellSources,
): Promise<Output> {
  const run = async (backend: BackendId): Promise<FusedPair> =>
    await fusePair(protocol, sources, await session(backend, model));
  const pair = await run(backend);
  const { output } = pair;
  return {
    pair,
    sha256: await sha256Hex(littleEndian(output.data)),
    referee: backend === "wasm" ? null : compareWithReferee(
      tolerance(backend, model),
      protocol,
      output,
      (await run("wasm")).output,
    ),
  };
}

function refuseBeyondTolerance({ referee }: Output): void {
  if (referee !== null && referee.maxAbsDiff > referee.tolerance) {
    throw new RangeError(
      `Cannot trust this backend: its output differs from the referee by ${referee.maxAbsDiff}, more than ${referee.tolerance}`,
    );
  }
}

async function makeFused(
  picture: Picture,
  images: KeptImages | undefined,
): Promise<ScoredImage> {
  const fused = await describeFused(picture);
  await images?.put(fused.sha256, picture.data);
  return fused;
}

/** The digest is of the whole picture, colour included. */
async function describeFused(picture: Picture): Promise<ScoredImage> {
  const sha256 = await sha256Hex(picture.data);
  return { image: luma601(picture), picture, sha256 };
}

/** The image an earlier run made of this very cell; null where it is not kept. */
async function openKept(
  { earlier }: Cell,
  { width, height }: Size,
  images: KeptImages | undefined,
): Promise<ScoredImage | null> {
  if (earlier?.fused === undefined || earlier.fused === null) return null;
  const data = await images?.get(earlier.fused) ?? null;
  const channels = data === null ? 0 : data.length / (width * height);
  if (data === null || (channels !== 1 && channels !== 3)) return null;
  return await describeFused({ width, height, channels, data });
}

async function openSaved({ saved }: Cell, size: Size): Promise<ScoredImage> {
  return await describeFused(await readSaved(saved!, size));
}
