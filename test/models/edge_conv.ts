import type { StateDict } from "../../src/models/weights/state_dict.ts";
import type { Image } from "./reference.ts";
import { repeated, sameConv } from "./reference_layers.ts";

/** A square convolution that keeps the size, over repeated borders instead of zeros. */
export function edgeConv(image: Image, state: StateDict, name: string): Image {
  const margin = (state.get(`${name}.weight`)!.dims[2]! - 1) / 2;
  const range = (length: number): number[] =>
    Array.from({ length: length + 2 * margin }, (_, index) => index - margin);
  const wider = image.map((rows) =>
    range(rows.length).map((y) =>
      range(rows[0]!.length).map((x) => repeated(rows, y, x))
    )
  );
  const inside = <T>(list: readonly T[]): T[] =>
    list.slice(margin, list.length - margin);
  return sameConv(wider, state, name).map((rows) => inside(rows).map(inside));
}
