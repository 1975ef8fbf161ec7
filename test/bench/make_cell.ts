import type { Cell } from "../../src/bench/cell/cell.ts";
import { digest, makeRecord } from "../results/make_record.ts";

/** A cell of a pair that no file stands behind; every part can be replaced. */
export function makeCell(parts: Partial<Cell> = {}): Cell {
  const { network, definition, code, engine, variants } = makeRecord();
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
    ...parts,
  } as const;
  return {
    id: digest(`${names.model} ${names.protocol} ${names.backend}`),
    pair: { dataset: "tno", id: "01", ir: file("ir"), vi: file("vi") },
    variants: Object.entries(variants).map(([id, digest]) => ({ id, digest })),
    stages: {
      decode: "decode",
      export: "export/mmdrfuse_student",
      protocol: "protocol",
      backend: "backend/wasm",
      road: "road",
    },
    made: { network, definition, code, engine },
    ...names,
  };
}
