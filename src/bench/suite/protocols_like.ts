import type { ModelCatalog } from "../../models/catalog.ts";
import { findModel } from "../../models/find_model.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import { PROTOCOLS } from "../../protocol/protocols.ts";

/**
 * The protocols that scale and cut a fuser's input as its own does, its own first.
 *
 * @param named those that may take their colour from the other picture than its own does
 * @throws {UnknownNameError} if there is no such fuser.
 */
export function protocolsLike(
  model: string,
  models: ModelCatalog,
  named: readonly string[] = [],
): string[] {
  const own = findProtocol(findModel(models, model).protocols[0]!);
  const others = PROTOCOLS.filter(({ id, input, size, output }) =>
    id !== own.id && input.scale === own.input.scale &&
    JSON.stringify(size) === JSON.stringify(own.size) &&
    (input.channel === "rgb") === (own.input.channel === "rgb") &&
    (output.colour === "to-luma") === (own.output.colour === "to-luma") &&
    (output.colourOf === own.output.colourOf || named.includes(id))
  );
  return [own.id, ...others.map(({ id }) => id)];
}
