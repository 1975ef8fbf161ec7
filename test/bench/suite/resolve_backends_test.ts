import { assertEquals } from "@std/assert";
import { backendNotes } from "../../../src/bench/suite/backend_notes.ts";
import { resolveBackends } from "../../../src/bench/suite/resolve_backends.ts";
import { selectCells } from "../../../src/bench/suite/select_cells.ts";
import type { Suite } from "../../../src/bench/suite/suite.ts";
import { withGuest } from "../../../src/bench/guest/with_guest.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { average } from "../../../src/models/classical/average.ts";
import type { Guest } from "../../../src/bench/guest/guest.ts";
import { seededStudent } from "../../runtime/seeded_student.ts";

function suiteOn(...backends: Suite["backends"]): Suite {
  return {
    suite: "tiny",
    title: "Tiny",
    subsets: ["sample"],
    fusers: ["mmdrfuse-student", "average", "maximum"].map((model) => ({
      model,
      protocols: ["clip-round"],
    })),
    backends,
    profiles: ["cdd"],
  };
}

const isStudent = (model: string): boolean => model === "mmdrfuse-student";

/** `model backend` of every cell of the first pair. */
function cellsOf(suite: Suite): string[] {
  const { cells } = selectCells(suite, defaultCatalog(), { limit: 1 });
  return [...cells.values()].map(({ model, backend }) => `${model} ${backend}`);
}

Deno.test("backends: a fuser that is not small runs on ONNX Runtime, and its cells say so", () => {
  const suite = resolveBackends(suiteOn("wgsl"), isStudent);
  assertEquals(cellsOf(suite), [
    "mmdrfuse-student wgsl",
    "average webgpu",
    "maximum webgpu",
  ]);
  assertEquals(backendNotes(suite), [
    "note: wgsl runs chains and other small networks only; average, maximum run on webgpu",
  ]);
  assertEquals(backendNotes(suite, ["mmdrfuse-student", "maximum"]), [
    "note: wgsl runs chains and other small networks only; maximum runs on webgpu",
  ]);
  assertEquals(resolveBackends(suite, isStudent), suite);
});

Deno.test("backends: no fuser runs twice on the backend it falls back to", () => {
  const suite = resolveBackends(suiteOn("webgpu", "wgsl", "wasm"), isStudent);
  assertEquals(cellsOf(suite), [
    "mmdrfuse-student webgpu",
    "mmdrfuse-student wgsl",
    "mmdrfuse-student wasm",
    "average webgpu",
    "average wasm",
    "maximum webgpu",
    "maximum wasm",
  ]);
});

Deno.test("backends: a suite without kernels of our own stays as it is", () => {
  const suite = suiteOn("wasm", "webgpu");
  assertEquals(resolveBackends(suite, isStudent), suite);
  assertEquals(backendNotes(suite), []);
});

Deno.test("backends: a guest's graph decides where it runs", () => {
  const guest = (onnx: Uint8Array): Guest => ({
    kind: "network",
    name: "mine",
    protocols: ["clip-round"],
    model: { id: "mine", weights: [], onnx, onnxSha256: "0".repeat(64) },
    random: [],
  });
  const backendOf = (onnx: Uint8Array): unknown =>
    withGuest(suiteOn("wgsl"), guest(onnx)).fusers.at(-1)!.backends;
  assertEquals(backendOf(seededStudent()), undefined);
  assertEquals(backendOf(encodeOnnx(average())), ["webgpu"]);
  assertEquals(backendOf(new Uint8Array(9)), ["webgpu"]);
});
