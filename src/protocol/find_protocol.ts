import { UnknownNameError } from "../canon/unknown_name_error.ts";
import type { Protocol } from "./protocol.ts";
import { PROTOCOLS } from "./protocols.ts";

/**
 * The protocol of that name.
 *
 * @throws {UnknownNameError} if there is none; the message lists all names.
 */
export function findProtocol(id: string): Protocol {
  const found = PROTOCOLS.find((protocol) => protocol.id === id);
  if (found === undefined) {
    throw new UnknownNameError(
      "use protocol",
      id,
      PROTOCOLS.map((protocol) => protocol.id),
    );
  }
  return found;
}
