import type { Gray } from "../../image/gray.ts";
import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import type { Plane } from "../../image/plane.ts";
import { assertSameSize } from "../../image/same_size.ts";
import { evaluateEach } from "../../metrics/evaluate_each.ts";
import {
  type PreparedSources,
  prepareSources,
} from "../../metrics/prepare_sources.ts";
import { littleEndian } from "../../numeric/little_endian.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import { finish } from "../../protocol/finish.ts";
import { inWindows } from "../../protocol/in_windows.ts";
import { prepare, type Sources } from "../../protocol/prepare.ts";
import type { Protocol } from "../../protocol/protocol.ts";
import { encodeValue } from "../../results/record/metric_value.ts";
import { type CellRecord, RECORD_SCHEMA } from "../../results/record/record.ts";
import type {
  BackendId,
  Session,
  SourcePlanes,
} from "../../runtime/backend.ts";
import { sha256Hex } from "../../canon/digest.ts";
import type { Cell, ReadyFile, ReadyPair } from "../cell/cell.ts";
import { nameCell } from "../cell/name_cell.ts";
import { readSaved } from "./read_saved.ts";

/** The doors through which cells reach pixels and networks. */
export interface CellSources {
  /** Decodes one source of a pair. */
  read(pair: ReadyPair, modality: "ir" | "vi"): Promise<Picture>;
  /** An open session; the caller keeps it open between calls as it sees fit. */
  session(backend: BackendId, model: string): Promise<Session>;
}

/** A backend may differ by this much of the protocol's range (1 or 255) from the referee in any raw output value. */
const TOLERANCES: Readonly<Record<BackendId, number>> = {
  wasm: 0,
  simd: 1e-6,
  webgpu: 1e-5,
  wgsl: 1e-6,
};

/**
 * Computes the cells of one pair, each network once.
 *
 * A cell that fails is a record with status `failed` and its reason; the others go on.
 *
 * @throws if a source cannot be read or the two sizes differ: then no cell of the pair has a value.
 */
export async function* computeCells(
  cells: readonly Cell[],
  sources: CellSources,
): AsyncGenerator<CellRecord> {
  const pair = cells[0]?.pair;
  if (pair === undefined) return;
  const infrared = await sources.read(pair, "ir");
  const ir = luma601(infrared);
  const visible = await sources.read(pair, "vi");
  assertSameSize(ir, visible, [pair.ir.name, pair.vi.name]);
  const vi = luma601(visible);
  const prepared = prepareSources(ir, vi);
  const inputs: CellRecord["inputs"] = {
    width: ir.width,
    height: ir.height,
    ir: await describeInput(pair.ir, ir),
    vi: await describeInput(pair.vi, vi),
  };
  const outputs = new Map<string, Promise<Output>>();
  const images = new Map<string, Promise<Fused>>();
  for (const cell of cells) {
    const base = baseRecord(cell, inputs);
    try {
      if (cell.saved !== undefined) {
        const { path, sha256 } = cell.saved;
        base.output = sha256;
        const image = await once(images, path, () => openSaved(cell, ir));
        base.fused = image.sha256;
        yield {
          ...base,
          status: "ok",
          values: score(cell, prepared, image.image),
        };
        continue;
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
        () =>
          runNetwork(cell, protocol, { ir: infrared, vi: visible }, sources),
      );
      base.output = output.sha256;
      base.referee = output.referee;
      refuseBeyondTolerance(output);
      const fused = await once(
        images,
        outputKey + cell.protocol,
        () => makeFused(protocol, output.plane, visible),
      );
      base.fused = fused.sha256;
      yield {
        ...base,
        status: "ok",
        values: score(cell, prepared, fused.image),
      };
    } catch (error) {
      yield {
        ...base,
        status: "failed",
        error: error instanceof Error ? error.message : String(error),
      };
    }
  }
}

interface Output {
  readonly plane: Plane;
  readonly sha256: string;
  readonly referee: CellRecord["referee"];
}

interface Fused {
  /** What metrics look at. */
  readonly image: Gray;
  /** Of the whole picture, colour included. */
  readonly sha256: string;
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
  cell: Cell,
  protocol: Protocol,
  pair: Sources,
  sources: CellSources,
): Promise<Output> {
  const planes = prepare(protocol, pair);
  const session = await sources.session(cell.backend, cell.model);
  const plane = await inWindows(
    protocol,
    planes,
    (sources) => session.run(sources),
  );
  return {
    plane,
    sha256: await sha256Hex(littleEndian(plane.data)),
    referee: cell.backend === "wasm"
      ? null
      : await compareWithReferee(cell, protocol, planes, plane, sources),
  };
}

async function compareWithReferee(
  cell: Cell,
  protocol: Protocol,
  planes: SourcePlanes,
  plane: Plane,
  sources: CellSources,
): Promise<NonNullable<CellRecord["referee"]>> {
  const referee = await sources.session("wasm", cell.model);
  const expected = await inWindows(
    protocol,
    planes,
    (sources) => referee.run(sources),
  );
  const range = protocol.input.scale === "levels" ? 255 : 1;
  return {
    maxAbsDiff: maxAbsDiff(plane, expected),
    tolerance: TOLERANCES[cell.backend] * range,
  };
}

function maxAbsDiff(a: Plane, b: Plane): number {
  if (a.data.length !== b.data.length) {
    throw new RangeError(
      `Cannot compare with the referee: ${a.width}x${a.height} against ${b.width}x${b.height}`,
    );
  }
  let max = 0;
  for (let i = 0; i < a.data.length; i++) {
    const difference = Math.abs(a.data[i]! - b.data[i]!);
    if (Number.isNaN(difference)) {
      throw new RangeError(
        `Cannot compare with the referee: ${a.data[i]} against ${
          b.data[i]
        } at sample ${i}`,
      );
    }
    if (difference > max) max = difference;
  }
  return max;
}

function refuseBeyondTolerance({ referee }: Output): void {
  if (referee !== null && referee.maxAbsDiff > referee.tolerance) {
    throw new RangeError(
      `Cannot trust this backend: its output differs from the referee by ${referee.maxAbsDiff}, more than ${referee.tolerance}`,
    );
  }
}

async function makeFused(
  protocol: Protocol,
  output: Plane,
  vi: Picture,
): Promise<Fused> {
  const picture = finish(protocol, output, vi);
  return { image: luma601(picture), sha256: await sha256Hex(picture.data) };
}

async function openSaved({ saved }: Cell, size: Gray): Promise<Fused> {
  const image = await readSaved(saved!, size);
  return { image, sha256: await sha256Hex(image.data) };
}

function score(
  cell: Cell,
  sources: PreparedSources,
  fused: Gray,
): CellRecord["values"] {
  return Object.fromEntries(
    Object.entries(evaluateEach({ sources, fused }, { profile: cell.profile }))
      .map((
        [metric, value],
      ) => [
        metric,
        value instanceof Error
          ? { undefined: value.message }
          : encodeValue(value),
      ]),
  );
}

async function describeInput(
  file: ReadyFile,
  gray: Gray,
): Promise<CellRecord["inputs"]["ir"]> {
  return {
    file: file.embedded ? null : file.sha256,
    luma: await sha256Hex(gray.data),
  };
}

function baseRecord(
  cell: Cell,
  inputs: CellRecord["inputs"],
): CellRecord {
  return {
    schema: RECORD_SCHEMA,
    id: cell.id,
    ...nameCell(cell),
    inputs,
    ...cell.made,
    output: null,
    fused: null,
    referee: null,
    status: "ok",
    error: null,
    values: {},
  };
}
