/** Which published row a pair that was fused here belongs to. */
import { assertEquals } from "@std/assert";
import { findRow } from "../../../src/page/worker/compare_published.ts";
import type { PublishedCell } from "../../../src/page/worker/published_cell.ts";

const row: PublishedCell = {
  suite: "s",
  version: 1,
  dataset: "D",
  pair: "p",
  model: "m",
  protocol: "a",
  backend: "wasm",
  onnx: "net",
  fused: "picture",
  ir: { sha256: "i", url: null },
  vi: { sha256: "v", url: null },
  values: {},
};
const rows = [row, { ...row, protocol: "b" }];
const here = {
  ir: ["file", "i"],
  vi: ["v", "samples"],
  onnx: "net",
  protocol: "b",
  fused: "",
};

Deno.test("a published row is known by both pictures, the network and the protocol; what lacks is said", () => {
  assertEquals(findRow(rows, here), rows[1]!);
  assertEquals(
    findRow(rows, { ...here, ir: ["v"], vi: ["i"] }),
    "These two files are no pair of a published table, by the digests of their bytes.",
  );
  assertEquals(
    findRow(rows, { ...here, onnx: "other" }),
    "D/p is published, but not fused by this network (m).",
  );
  assertEquals(
    findRow(rows, { ...here, protocol: "c" }),
    "D/p is published, but not under c (a, b).",
  );
});
