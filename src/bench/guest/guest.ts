import type { ModelInfo } from "../../results/version/version_header.ts";
import type { ReadyModel } from "../cell/cell.ts";

/** A user's own network: an ONNX file that `models.json` does not know. */
export interface GuestNetwork {
  readonly kind: "network";
  /** What tables call it; no fuser of `models.json` has that name. */
  readonly name: string;
  readonly protocols: readonly string[];
  /** The graph, under the guest's name and without weights of its own. */
  readonly model: ReadyModel;
  /** Its operators that draw random numbers, such as `RandomNormalLike noise`. */
  readonly random: readonly string[];
}

/** Images fused elsewhere, one file a pair. */
export interface GuestImages {
  readonly kind: "images";
  /** What tables call them; no fuser of `models.json` has that name. */
  readonly name: string;
  /** Where the files lie. */
  readonly folder: string;
}

/** A fuser that its user brings: one more row beside those of a suite, never published. */
export type Guest = GuestNetwork | GuestImages;

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
