import { assertEquals } from "@std/assert";
import { type Adapter, describeAdapter } from "../../src/runtime/adapter.ts";

/** How an adapter introduces itself, with everything it hides left empty. */
function describe(
  info: Partial<GPUAdapterInfo> & { isFallbackAdapter?: boolean },
): Adapter {
  const hidden = { vendor: "", architecture: "", device: "", description: "" };
  return describeAdapter({ info: { ...hidden, ...info } } as GPUAdapter);
}

const SOFTWARE = [
  { description: "llvmpipe (LLVM 15.0.6, 256 bits)", vendor: "65541" },
  { description: "llvmpipe (LLVM 19.1.7, 256 bits)" },
  { description: "SwiftShader Device (Subzero)" },
  { description: "softpipe" },
  { description: "Microsoft Basic Render Driver" },
  // Chromium names no device, only an architecture.
  { vendor: "google", architecture: "swiftshader" },
  { description: "Some New Device", isFallbackAdapter: true },
];

const HARDWARE = [
  { description: "NVIDIA H100 80GB HBM3", vendor: "4318" },
  { description: "AMD Radeon RX 7800 XT (RADV NAVI32)" },
  { description: "Apple M2", isFallbackAdapter: false },
  { vendor: "intel", architecture: "gen-12lp" },
];

for (const info of SOFTWARE) {
  Deno.test(`adapter: ${JSON.stringify(info)} is software`, () => {
    assertEquals(describe(info).class, "software");
  });
}

for (const info of HARDWARE) {
  Deno.test(`adapter: ${JSON.stringify(info)} is hardware`, () => {
    assertEquals(describe(info).class, "hardware");
  });
}

Deno.test("adapter: what the platform tells is kept, what it hides is said to be hidden", () => {
  assertEquals(
    describe({ description: "A", vendor: "B", architecture: "C" }),
    { name: "A", vendor: "B", driver: "C", class: "hardware" },
  );
  assertEquals(describe({ device: "D" }).name, "D");
  assertEquals(describe({}), {
    name: "unnamed adapter",
    vendor: "not reported",
    driver: "not reported",
    class: "hardware",
  });
});
