import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import { AS_SAVED } from "../cell/as_saved.ts";
import type { Suite } from "./suite.ts";

/**
 * Refuses a suite that has pictures under a protocol: they are scored as they were saved.
 *
 * @throws {UnknownNameError} naming the first of them.
 */
export function refuseProtocols(
  { fusers }: Suite,
  pictures: ModelCatalog["pictures"],
): void {
  for (const { model, protocols } of fusers) {
    const wrong = protocols.find((protocol) => protocol !== AS_SAVED.id);
    if (!pictures.has(model) || wrong === undefined) continue;
    throw new UnknownNameError(
      `show ${model} under protocol`,
      wrong,
      [AS_SAVED.id],
      "it is known by its pictures, and nothing happens to their pixels",
    );
  }
}
