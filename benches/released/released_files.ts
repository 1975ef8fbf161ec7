/** Files of others that are run beside ours to compare speeds: pinned like images and weights, never part of this repository. */
import type { Pin } from "../../src/store/pin.ts";
import released from "./released.json" with { type: "json" };

/** The evaluator behind profile `cdd`; the student's test script, network and settings. */
export const RELEASED: Readonly<Record<keyof typeof released, Pin>> = released;
