/** Bytes of small graphs counted by hand, and the estimate held against what the engine was seen to take. */
import { assert, assertEquals } from "@std/assert";
import { countMemory } from "../../src/models/count_memory.ts";
import { estimateNetwork } from "../../src/bench/schedule/estimate.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import { findModel } from "../../src/models/find_model.ts";
import type { Graph } from "../../src/models/onnx/graph.ts";

const dims = [1, 1, "H", "W"];
const node = (op: string, inputs: string[], output: string) => ({
  op,
  name: output,
  inputs,
  outputs: [output],
  attributes: {},
});

Deno.test("a value is alive from the node that makes it to the last that reads it", () => {
  const graph: Graph = {
    name: "by-hand",
    inputs: [{ name: "ir", dims }, { name: "vi", dims }],
    outputs: [{ name: "fused", dims }],
    initializers: [],
    nodes: [
      node("Add", ["ir", "vi"], "sum"),
      node("Tanh", ["sum"], "bent"),
      node("Tanh", ["bent"], "again"),
      node("Mul", ["again", "vi"], "fused"),
    ],
  };
  const plane = 4 * 10 * 6;
  // ir vi sum | vi sum bent | vi bent again | vi again fused
  assertEquals(countMemory(graph, { width: 10, height: 6 }), {
    peak: 3 * plane,
    written: 4 * plane,
  });
});

Deno.test("a value that many read, and one that nobody reads, are counted as long as they are there", () => {
  const graph: Graph = {
    name: "by-hand",
    inputs: [{ name: "ir", dims }],
    outputs: [{ name: "fused", dims }],
    initializers: [],
    nodes: [
      node("Tanh", ["ir"], "early"),
      node("Tanh", ["ir"], "unread"),
      node("Tanh", ["ir"], "late"),
      node("Add", ["early", "late"], "fused"),
    ],
  };
  const plane = 4 * 2 * 3;
  // ir early unread | ir early late | early late fused
  assertEquals(countMemory(graph, { width: 2, height: 3 }), {
    peak: 3 * plane,
    written: 4 * plane,
  });
});

Deno.test("a rule is estimated in proportion to its pixels, and no less than its planes", async () => {
  const { graph } = await exportModel(
    findModel(defaultModels(), "average"),
    new Map(),
  );
  const { secondsAPixel, bytesAPixel } = estimateNetwork(graph);
  assert(secondsAPixel > 0 && bytesAPixel >= 3 * 4, `${bytesAPixel}`);
});
