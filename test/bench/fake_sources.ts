import type { CellSources } from "../../src/bench/compute/compute_cells.ts";
import type { Picture } from "../../src/image/picture.ts";
import type { Plane } from "../../src/image/plane.ts";
import type { BackendId } from "../../src/runtime/backend.ts";
import type { SourcePlanes } from "../../src/image/source_planes.ts";
import { drawGray } from "./tiny_datasets.ts";

/** A network that is a function. */
export type FakeNetwork = (
  sources: SourcePlanes,
  backend: BackendId,
  model: string,
) => Plane;

/** Sources without files and networks without an engine, counted. */
export interface FakeSources extends CellSources {
  /** Every run, as `backend model width×height`. */
  readonly runs: string[];
  /** Every picture read, as `modality`. */
  readonly reads: string[];
}

/** Pixelwise mean. */
export const mean: FakeNetwork = ({ ir, vi }) => ({
  ...ir,
  data: ir.data.map((value, i) => (value + vi.data[i]!) / 2),
});

/** Sources of one size whose networks are `network`; a network that throws is one that fails. */
export function fakeSources(
  network: FakeNetwork = mean,
  { width, height }: { width: number; height: number } = {
    width: 48,
    height: 44,
  },
): FakeSources {
  const runs: string[] = [];
  const reads: string[] = [];
  return {
    runs,
    reads,
    read(_pair, modality): Promise<Picture> {
      reads.push(modality);
      return Promise.resolve(
        drawGray(width, height, modality === "ir" ? 1 : 2),
      );
    },
    session: (backend, model) =>
      Promise.resolve({
        async run(sources): Promise<Plane> {
          runs.push(
            `${backend} ${model} ${sources.ir.width}x${sources.ir.height}`,
          );
          return await Promise.resolve(network(sources, backend, model));
        },
        resident: () => Promise.resolve(null),
        [Symbol.asyncDispose]: () => Promise.resolve(),
      }),
  };
}
