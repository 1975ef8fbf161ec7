import type { Cell } from "../../src/bench/cell/cell.ts";
import { digest, makeRecord } from "../results/make_record.ts";

/** A cell of a pair that no file stands behind; every part can be replaced. */
export function makeCell(parts: Partial<Cell> = {}): Cell {
  const { network, definitions, code, engine } = makeRecord();
  const file = (modality: string): Cell["pair"]["ir"] => ({
    name: `tno/${modality}/01.png`,
    sha256: digest(modality),
    bytes: 100,
    embedded: false,
    catalogued: null,
  });
  const names = {
    model: "student",
    protocol: "clip-round",
    backend: "wasm",
    profile: "cdd",
    ...parts,
  } as const;
  return {
    id: digest(
      `${names.model} ${names.protocol} ${names.backend} ${names.profile}`,
    ),
    pair: { dataset: "tno", id: "01", ir: file("ir"), vi: file("vi") },
    made: { network, definitions, code, engine },
    ...names,
  };
}
