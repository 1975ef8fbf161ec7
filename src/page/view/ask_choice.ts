/// <reference lib="dom" />
/** How pictures are fused and scored, as the fields of the page say. */
import type { Bits16 } from "../../image/bits16.ts";
import {
  PROFILE_IDS,
  type ProfileId,
  PROFILES,
} from "../../metrics/profile.ts";
import { PROTOCOLS } from "../../protocol/protocols.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { Choice } from "../worker/messages.ts";
import { OWN_PROTOCOL } from "../worker/own_protocol.ts";
import { element, make } from "./dom.ts";

const FIRST_PROFILE: ProfileId = "cdd";

/**
 * Fills the fields.
 *
 * @param onChange called when one of them changed.
 */
export function fillChoices(onChange: () => void): void {
  const protocol = element("protocol", HTMLSelectElement);
  for (const { id, title } of PROTOCOLS) {
    protocol.append(
      make(
        "option",
        { value: id, title, selected: id === OWN_PROTOCOL },
        id,
      ),
    );
  }
  const profiles = element("profiles", HTMLFieldSetElement);
  for (const id of PROFILE_IDS) {
    const box = make("input", {
      type: "checkbox",
      name: "profile",
      value: id,
      checked: id === FIRST_PROFILE,
    });
    profiles.append(make("label", {}, box, ` ${id}: ${PROFILES[id].title}`));
  }
  element("how", HTMLDetailsElement).addEventListener("change", onChange);
}

/** What the fields say; the first profile where none is ticked. */
export async function askChoice(): Promise<Choice> {
  const [file] = element("network", HTMLInputElement).files ?? [];
  const ticked = [
    ...element("profiles", HTMLFieldSetElement)
      .querySelectorAll<HTMLInputElement>("input:checked"),
  ].map(({ value }) => value as ProfileId);
  return {
    network: file === undefined ? null : {
      name: file.name.replace(/\.onnx$/i, ""),
      onnx: new Uint8Array(await file.arrayBuffer()),
    },
    protocol: element("protocol", HTMLSelectElement).value,
    backend: element("backend", HTMLSelectElement).value as BackendId | "auto",
    profiles: ticked.length === 0 ? [FIRST_PROFILE] : ticked,
    bits16: (element("bits16", HTMLSelectElement).value || null) as
      | Bits16
      | null,
  };
}
