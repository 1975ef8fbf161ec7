import { mmdrfuseStudent } from "../../../src/models/arch/mmdrfuse_student.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { seededChain } from "../../models/chain/seeded_chain.ts";
import { STUDENT } from "../../models/network_shapes.ts";
import { seededState } from "../../models/seeded.ts";

/** What the browser fuses, and Deno beside it. */
export const BROWSER_CASES: readonly {
  readonly graph: Graph;
  readonly width: number;
  readonly height: number;
}[] = [
  {
    graph: mmdrfuseStudent(seededState(STUDENT, 1)),
    width: 97,
    height: 61,
  },
  {
    graph: seededChain(
      [
        { outChannels: 5, padding: "zero", activation: "tanh" },
        { outChannels: 3, padding: "reflect", activation: "relu" },
        { outChannels: 1, padding: "zero", activation: "none" },
      ],
      7,
      ["vi", "ir"],
    ),
    width: 31,
    height: 19,
  },
];
