import { findProtocol } from "../../protocol/find_protocol.ts";
import { AS_SAVED } from "./as_saved.ts";

/** What a cell may say of its pixels: a protocol, or that they are as saved. */
export type PixelDefinition =
  | ReturnType<typeof findProtocol>
  | typeof AS_SAVED;

/**
 * What a cell's protocol name stands for.
 *
 * @throws {UnknownNameError} if it stands for nothing.
 */
export function findDefinition(id: string): PixelDefinition {
  return id === AS_SAVED.id ? AS_SAVED : findProtocol(id);
}
