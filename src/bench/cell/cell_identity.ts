import { digestOf } from "../../canon/digest_of.ts";
import type { Cell } from "./cell.ts";

/** What makes a cell the cell it is; of its pictures only the digests count. */
export interface Identifiable
  extends Pick<Cell, "model" | "protocol" | "backend" | "profile" | "made"> {
  readonly pair: {
    readonly dataset: string;
    readonly id: string;
    readonly ir: { readonly sha256: string };
    readonly vi: { readonly sha256: string };
  };
}

/** The digest of everything that can change a cell's value. */
export function cellIdentity(cell: Identifiable): Promise<string> {
  const { pair, model, protocol, backend, profile, made } = cell;
  return digestOf({
    pair: {
      dataset: pair.dataset,
      id: pair.id,
      ir: pair.ir.sha256,
      vi: pair.vi.sha256,
    },
    model,
    protocol,
    backend,
    profile,
    made,
  });
}
