import { digestOf } from "../../canon/digest_of.ts";
import type { Cell, ReadyFile } from "./cell.ts";

/** What makes a cell the cell it is; of its pictures only the digests count. */
export interface Identifiable
  extends Pick<Cell, "model" | "protocol" | "backend" | "profile" | "made"> {
  readonly pair: {
    readonly dataset: string;
    readonly id: string;
    readonly ir: Pick<ReadyFile, "sha256" | "catalogued">;
    readonly vi: Pick<ReadyFile, "sha256" | "catalogued">;
  };
}

/** The digest of everything that can change a cell's value. */
export function cellIdentity(cell: Identifiable): Promise<string> {
  const { pair, model, protocol, backend, profile, made } = cell;
  return digestOf({
    pair: {
      dataset: pair.dataset,
      id: pair.id,
      ir: { file: pair.ir.sha256, decoded: pair.ir.catalogued },
      vi: { file: pair.vi.sha256, decoded: pair.vi.catalogued },
    },
    model,
    protocol,
    backend,
    profile,
    made,
  });
}
