/**
 * The stages of the road to a value: where the code of each begins and ends.
 *
 * Closures are as small as is sound. A stage keeps apart what the identity of a cell holds in another way; each such file
 * says how.
 */
import { VARIANT_LIST } from "../../src/metrics/variant_list.ts";
import type { Project } from "./project.ts";
import type { Stage } from "./stage.ts";

const DECODE = "src/image/decode.ts";

const PROTOCOL = [
  "src/protocol/prepare.ts",
  "src/protocol/in_windows.ts",
  "src/protocol/finish.ts",
];

const CPU_BACKENDS = {
  wasm: "src/runtime/ort/wasm.ts",
  simd: "src/runtime/simd/open_simd.ts",
};

const GPU_BACKENDS = {
  webgpu: "src/runtime/ort/webgpu.ts",
  wgsl: "src/runtime/wgsl/open_wgsl.ts",
};

/** How pixels reach the process of the GPU and come back. */
const GPU = ["src/bench/gpu/gpu_server.ts", "src/bench/gpu/gpu_lines.ts"];

/** Which engine opens for a name: in the road. */
const OPEN_BACKEND = [
  "src/runtime/open_backend.ts",
  "src/runtime/backends.ts",
];

const EXPORT = "src/models/export_model.ts";

/** Which graph builder stands for a name: the ONNX bytes it makes are pinned by their digest. */
const ARCHITECTURES = "src/models/architectures.ts";

/** From decoded pictures to the value of any variant. */
const SCORE = "src/metrics/compute_variant.ts";

/** Which variants there are; each has a stage, and is known by the id it says itself. */
const VARIANTS = "src/metrics/variant_list.ts";

/** Data whose digest the identity holds, for the protocol of the cell alone. */
const DEFINITIONS = ["src/protocol/protocols.ts"];

/** Pictures come from here by the digest that the identity holds. */
const PICTURES = [
  "src/store/store.ts",
  "src/datasets/sample/read_sample.ts",
];

/** Says what a user's network may be, before its cells; no value comes of it. */
const TRIAL = ["src/bench/guest/try_guest.ts"];

/** What every road passes and its cells know by other digests. */
const STAGES_OF_THEIR_OWN = [
  DECODE,
  ...PROTOCOL,
  SCORE,
  VARIANTS,
  ...DEFINITIONS,
];

/** From patches and a start to trained parameters; what patches and parameters there are has digests of its own. */
const TRAIN = [
  "src/train/run/train_steps.ts",
  "src/train/run/train_worker.ts",
];

/** From a space, latencies and patches to a found network. */
const SEARCH = ["src/train/search/run_search.ts"];

/** Every unit of the suite of searches. */
const SEARCH_SUITE = ["src/bench/searching/run_search_suite.ts"];

const ENGINES = [
  ...Object.values(CPU_BACKENDS),
  ...Object.values(GPU_BACKENDS),
];

/** All of them, in an order that stays. */
export function stages(project: Project): readonly Stage[] {
  const variants = loadedBy(VARIANTS, project);
  return [
    { name: "decode", roots: [DECODE], apart: [] },
    ...loadedBy(ARCHITECTURES, project).map((path) => ({
      name: `export/${path.split("/").at(-1)!.replace(/\.ts$/, "")}`,
      roots: [EXPORT, path],
      apart: [ARCHITECTURES],
    })),
    { name: "protocol", roots: PROTOCOL, apart: [] },
    ...Object.entries(CPU_BACKENDS).map(([id, path]) => ({
      name: `backend/${id}`,
      roots: [path],
      apart: [],
    })),
    ...Object.entries(GPU_BACKENDS).map(([id, path]) => ({
      name: `backend/${id}`,
      roots: [path, ...GPU],
      apart: OPEN_BACKEND,
    })),
    // The list imports its variants in the order in which it has them.
    ...VARIANT_LIST.map(({ id }, i) => ({
      name: `metric/${id}`,
      roots: [variants[i]!, SCORE],
      apart: [],
    })),
    {
      name: "road",
      roots: ["src/bench/compute/worker.ts"],
      apart: [...STAGES_OF_THEIR_OWN, ...ENGINES, ...PICTURES, ...TRIAL],
    },
    {
      name: "road/folders",
      roots: ["src/bench/folders/folder_worker.ts"],
      apart: STAGES_OF_THEIR_OWN,
    },
    {
      name: "road/fuse",
      roots: [
        "src/bench/fusing/make_picture.ts",
        "src/engine/open_onnx_fuser.ts",
      ],
      apart: [DECODE, ...PROTOCOL, ...ENGINES],
    },
    { name: "train", roots: TRAIN, apart: [] },
    { name: "search", roots: SEARCH, apart: [] },
    { name: "search/suite", roots: SEARCH_SUITE, apart: [] },
    {
      name: "detect/yolox",
      roots: ["src/detect/yolox/open_yolox.ts"],
      apart: [],
    },
  ];
}

/** The files that a table is made of. */
function loadedBy(table: string, project: Project): string[] {
  return project.file(table, "the stages").loads.flatMap(({ target }) =>
    target.kind === "file" ? target.path : []
  );
}
