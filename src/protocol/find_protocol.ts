import type { Protocol } from "./protocol.ts";
import { PROTOCOLS } from "./protocols.ts";

/**
 * The protocol of that name.
 *
 * @throws {RangeError} if there is none; the message lists all names.
 */
export function findProtocol(id: string): Protocol {
  const found = PROTOCOLS.find((protocol) => protocol.id === id);
  if (found === undefined) {
    throw new RangeError(
      `Cannot use protocol "${id}": there is none of that name; choose one of ${
        PROTOCOLS.map((protocol) => protocol.id).join(", ")
      }`,
    );
  }
  return found;
}
