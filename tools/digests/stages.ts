/**
 * The stages of the road to a value: where the code of each begins and ends.
 *
 * Closures are as small as is sound. A stage keeps apart what the identity of a cell holds in another way; each such file
 * says how.
 */
import type { Project } from "./project.ts";
import type { Stage } from "./stage.ts";

const DECODE = "src/image/decode.ts";

const PROTOCOL = [
  "src/protocol/prepare.ts",
  "src/protocol/in_windows.ts",
  "src/protocol/finish.ts",
];

const BACKENDS = {
  wasm: "src/runtime/ort/wasm.ts",
  simd: "src/runtime/simd/open_simd.ts",
  webgpu: "src/runtime/ort/webgpu.ts",
  wgsl: "src/runtime/wgsl/open_wgsl.ts",
};

/** How pixels reach the process of the GPU and come back. */
const GPU = ["src/bench/gpu/gpu_server.ts", "src/bench/gpu/gpu_lines.ts"];

/** Which engine opens for a name: in the road. */
const OPEN_BACKEND = "src/runtime/open_backend.ts";

/** Which graph builder stands for a name: the ONNX bytes it makes are pinned by their digest. */
const ARCHITECTURES = "src/models/architectures.ts";

/** Data whose digest the identity holds, for the protocol and the profile of the cell alone. */
const DEFINITIONS = ["src/protocol/protocols.ts", "src/metrics/profile.ts"];

/** Pictures come from here by the digest that the identity holds. */
const PICTURES = [
  "src/store/store.ts",
  "src/datasets/sample/draw_sample.ts",
];

/** By metric and profile. */
const METRICS = {
  "AG/cdd": "ag",
  "AG/strict": "ag",
  "CC/cdd": "cc",
  "CC/strict": "cc",
  "EN/cdd": "en",
  "EN/strict": "en",
  "MI/cdd": "mi",
  "MI/strict": "mi",
  "Qabf/cdd": "qabf",
  "Qabf/strict": "qabf",
  "SCD/cdd": "scd",
  "SCD/strict": "scd",
  "SD/cdd": "sd",
  "SD/strict": "sd",
  "SF/cdd": "sf",
  "SF/strict": "sf",
  "SSIM/cdd": "ssim_uniform",
  "SSIM/strict": "ssim_gaussian",
  "VIF/cdd": "vif",
  "VIF/strict": "vif",
};

/** From decoded pictures to the value of any metric. */
const SCORE = "src/metrics/compute_metric.ts";

/** All of them, in an order that stays. */
export function stages(project: Project): readonly Stage[] {
  const files = [
    ...new Set(
      Object.values(METRICS).map((file) => `src/metrics/${file}.ts`),
    ),
  ];
  const metrics = Object.entries(METRICS).map(([id, file]) => {
    const root = `src/metrics/${file}.ts`;
    return {
      name: `metric/${id}`,
      roots: [root, SCORE],
      apart: files.filter((other) => other !== root),
    };
  });
  return [
    { name: "decode", roots: [DECODE], apart: [] },
    ...architectures(project).map((path) => ({
      name: `export/${path.split("/").at(-1)!.replace(/\.ts$/, "")}`,
      roots: ["src/models/export_model.ts", path],
      apart: [ARCHITECTURES],
    })),
    { name: "protocol", roots: PROTOCOL, apart: [] },
    ...Object.entries(BACKENDS).map(([id, path]) => {
      const gpu = id === "webgpu" || id === "wgsl";
      return {
        name: `backend/${id}`,
        roots: gpu ? [path, ...GPU] : [path],
        apart: gpu ? [OPEN_BACKEND] : [],
      };
    }),
    ...metrics,
    {
      name: "road",
      roots: ["src/bench/compute/worker.ts"],
      apart: [
        DECODE,
        ...PROTOCOL,
        ...Object.values(BACKENDS),
        SCORE,
        ...DEFINITIONS,
        ...PICTURES,
      ],
    },
  ];
}

/** The files of the architectures, each named by its own. */
function architectures(project: Project): string[] {
  return project.file(ARCHITECTURES, "the stages").loads.flatMap(
    ({ target }) => target.kind === "file" ? target.path : [],
  );
}
