/** What makes a cell the cell it is, and the digest of it. */

import { digestOf } from "../../canon/digest_of.ts";
import type { CellRecord } from "./record.ts";

/** Everything that can change a cell's fused image. */
export interface CellIdentity extends
  Pick<
    CellRecord,
    | ("dataset" | "pair" | "model" | "protocol" | "backend")
    | ("network" | "definition" | "code" | "engine")
  > {
  /** Of its two pictures only the files count. */
  readonly files: { readonly ir: string; readonly vi: string };
}

/** The digest of a cell's identity. */
export function recordIdentity(
  {
    dataset,
    pair,
    model,
    protocol,
    backend,
    files,
    network,
    definition,
    code,
    engine,
  }: CellIdentity,
): Promise<string> {
  return digestOf({
    dataset,
    pair,
    model,
    protocol,
    backend,
    files: { ir: files.ir, vi: files.vi },
    network,
    definition,
    code,
    engine,
  });
}
