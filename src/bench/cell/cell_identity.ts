import { recordIdentity } from "../../results/record/record_identity.ts";
import { type Cell, nameCell, type ReadyFile } from "./cell.ts";

/** What makes a cell the cell it is; of its pictures only the digests count. */
export interface Identifiable
  extends Pick<Cell, "model" | "protocol" | "backend" | "made"> {
  readonly pair: {
    readonly dataset: string;
    readonly id: string;
    readonly ir: Pick<ReadyFile, "sha256">;
    readonly vi: Pick<ReadyFile, "sha256">;
  };
}

/** The digest of everything that can change a cell's fused image. */
export function cellIdentity(cell: Identifiable): Promise<string> {
  const { ir, vi } = cell.pair;
  return recordIdentity({
    ...nameCell(cell),
    files: { ir: ir.sha256, vi: vi.sha256 },
    ...cell.made,
  });
}
