/**
 * fusebench as a library: read images, open fusers, compute metrics.
 *
 * @example Fuse two pictures and score the result
 * ```ts ignore
 * import { evaluate, openFuser, readGray } from "@fusebench/fusebench";
 *
 * const ir = await readGray("ir.png"), vi = await readGray("vi.png");
 * await using fuser = await openFuser("mmdrfuse-student", { backend: "auto" });
 * const fused = await fuser.fuse({ ir, vi });
 * const values = evaluate({ ir, vi, fused }, { profile: "cdd", metrics: ["EN", "SD", "SSIM", "VIF"] });
 * ```
 *
 * @example The same without any file: a scene and a rule that ship with the program
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { evaluate, luma601, openFuser, readSample } from "@fusebench/fusebench";
 *
 * const scene = await readSample("smoke");
 * const pair = { ir: scene.ir, vi: luma601(scene.vi) };
 * await using fuser = await openFuser("average", { backend: "wasm" });
 * const fused = await fuser.fuse(pair);
 * const { EN } = evaluate({ ...pair, fused }, { profile: "strict", metrics: ["EN"] });
 * assertEquals(EN > 0 && EN <= 8, true);
 * ```
 *
 * @module
 */
export {
  scoreTriples,
  type TripleFiles,
  type TripleOptions,
  type TripleScore,
} from "./src/bench/folders/score_triples.ts";
export { type FuserOptions, openFuser } from "./src/bench/obtain/open_fuser.ts";
export type { ModelFuserOptions } from "./src/bench/obtain/open_model_fuser.ts";
export { UnknownNameError } from "./src/canon/unknown_name_error.ts";
export { readSample } from "./src/datasets/sample/read_sample.ts";
export type { Fuser, FuserInput } from "./src/engine/open_onnx_fuser.ts";
export { withLuma } from "./src/image/chroma.ts";
export type { Bits16 } from "./src/image/bits16.ts";
export { decodeImage, type DecodeOptions } from "./src/image/decode.ts";
export { encodePng } from "./src/image/encode_png.ts";
export type { Gray } from "./src/image/gray.ts";
export { ImageError } from "./src/image/image_error.ts";
export { luma601 } from "./src/image/luma.ts";
export type { Picture } from "./src/image/picture.ts";
export type { Scene } from "./src/image/scene.ts";
export { readGray } from "./src/files/read_gray.ts";
export { readPicture } from "./src/files/read_picture.ts";
export { evaluate } from "./src/metrics/evaluate.ts";
export { evaluateEach } from "./src/metrics/evaluate_each.ts";
export { evaluateVariants } from "./src/metrics/evaluate_variants.ts";
export type { EvaluateOptions } from "./src/metrics/evaluate_options.ts";
export type { FusedImages } from "./src/metrics/fused_images.ts";
export {
  type PreparedSources,
  prepareSources,
} from "./src/metrics/prepare_sources.ts";
export {
  type Metric,
  type Profile,
  type ProfileColumn,
  type ProfileId,
  PROFILES,
} from "./src/metrics/profile.ts";
export type { Triple } from "./src/metrics/triple.ts";
export { UndefinedMetricError } from "./src/metrics/undefined_metric_error.ts";
export type { Variant } from "./src/metrics/variant.ts";
export { findVariant, VARIANTS } from "./src/metrics/find_variant.ts";
export { OutOfMemoryError } from "./src/numeric/out_of_memory_error.ts";
export type { Protocol } from "./src/protocol/protocol.ts";
export { PROTOCOLS } from "./src/protocol/protocols.ts";
export type { BackendId } from "./src/runtime/backend.ts";
export type { Engine } from "./src/runtime/engine.ts";
export { openStore, type Store, type StoreOptions } from "./src/store/store.ts";
export { UnobtainableError } from "./src/store/unobtainable_error.ts";
