import type { ModelInfo } from "../../results/version/version_header.ts";
import type { Guest } from "./guest.ts";

/** What tables print about a guest: its name; nothing else of it is known. */
export function guestInfo({ name, kind }: Guest): ModelInfo {
  return {
    name,
    title: kind === "network"
      ? `${name}, a network of the user`
      : `${name}, images fused elsewhere`,
    year: null,
    licence: "not known",
    cost: null,
  };
}
