import { findProtocol } from "../../protocol/find_protocol.ts";
import type { Cell } from "../cell/cell.ts";

/** Names the run of a network that a cell's image is made of: cells of a pair whose protocols feed it the same share one. */
export function runOf(
  { model, protocol, saved }: Pick<Cell, "model" | "protocol" | "saved">,
): string {
  if (saved !== undefined) return model;
  const { input, size } = findProtocol(protocol);
  return JSON.stringify([model, input, size]);
}
