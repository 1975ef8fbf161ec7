import { auif } from "./arch/auif.ts";
import { datfuse } from "./arch/tokens/datfuse.ts";
import { densefuse } from "./arch/densefuse.ts";
import { didfuse } from "./arch/didfuse.ts";
import { flfuse } from "./arch/flfuse.ts";
import { gifnet } from "./arch/windows/gifnet.ts";
import { ifcnnMax } from "./arch/ifcnn_max.ts";
import { itfuse } from "./arch/tokens/itfuse.ts";
import { lrrnet } from "./arch/lrrnet.ts";
import { lutFuse } from "./arch/lut_fuse.ts";
import { caf } from "./arch/caf.ts";
import { lesefuse } from "./arch/searched/lesefuse.ts";
import { pmgi } from "./arch/pmgi.ts";
import { stdfusionnet } from "./arch/stdfusionnet.ts";
import { ultra4k5 } from "./arch/ultra_4k5.ts";
import { mfeif } from "./arch/mfeif.ts";
import { mirroredChain } from "./arch/mirrored_chain.ts";
import { mmdrfuseStudent } from "./arch/mmdrfuse_student.ts";
import { mmdrfuseTeacher } from "./arch/mmdrfuse_teacher.ts";
import { mufusion } from "./arch/mufusion.ts";
import { sdnet } from "./arch/sdnet.ts";
import { reconet } from "./arch/reconet.ts";
import { sage } from "./arch/sage.ts";
import { seafusion } from "./arch/gradient/seafusion.ts";
import { t2ea } from "./arch/gradient/t2ea.ts";
import { smoa } from "./arch/searched/smoa.ts";
import { tardal } from "./arch/tardal.ts";
import { u2fusion } from "./arch/u2fusion.ts";
import { ydtr } from "./arch/tokens/ydtr.ts";
import { anisotropicDiffusion } from "./classical/anisotropic_diffusion.ts";
import { average } from "./classical/average.ts";
import { fourthOrderPde } from "./classical/fourth_order_pde.ts";
import { guidedFilter } from "./classical/guided_filter.ts";
import { laplacianPyramid } from "./classical/laplacian_pyramid.ts";
import { maximum } from "./classical/maximum.ts";
import { ratioPyramid } from "./classical/ratio_pyramid.ts";
import { twoScale } from "./classical/two_scale.ts";
import { wavelet } from "./classical/wavelet.ts";
import type { Graph } from "./onnx/graph.ts";
import type { StateDict } from "./weights/state_dict.ts";

/**
 * Builds the graph of a fuser from its weights and nothing else: inputs `ir` and `vi`, output `fused`, each float32
 * [1, 1, H, W]; `vi` and `fused` are [1, 3, H, W] where a network sees or makes colour. A rule takes no weights.
 *
 * A network of several weight files gets them as one: the tensors of each under `<weights name>/`.
 */
export type Architecture = (state: StateDict) => Graph;

/** Every architecture by the name of its file in `arch/` or `classical/`. */
export const ARCHITECTURES: ReadonlyMap<string, Architecture> = new Map<
  string,
  Architecture
>([
  ["anisotropic_diffusion", anisotropicDiffusion],
  ["auif", auif],
  ["average", average],
  ["datfuse", datfuse],
  ["densefuse", densefuse],
  ["didfuse", didfuse],
  ["flfuse", flfuse],
  ["fourth_order_pde", fourthOrderPde],
  ["gifnet", gifnet],
  ["guided_filter", guidedFilter],
  ["ifcnn_max", ifcnnMax],
  ["itfuse", itfuse],
  ["laplacian_pyramid", laplacianPyramid],
  ["lrrnet", lrrnet],
  ["lut_fuse", lutFuse],
  ["caf", caf],
  ["lesefuse", lesefuse],
  ["pmgi", pmgi],
  ["smoa", smoa],
  ["stdfusionnet", stdfusionnet],
  ["ultra_4k5", ultra4k5],
  ["maximum", maximum],
  ["mfeif", mfeif],
  ["mirrored_chain", mirroredChain],
  ["mmdrfuse_student", mmdrfuseStudent],
  ["mmdrfuse_teacher", mmdrfuseTeacher],
  ["mufusion", mufusion],
  ["ratio_pyramid", ratioPyramid],
  ["reconet", reconet],
  ["sage", sage],
  ["sdnet", sdnet],
  ["seafusion", seafusion],
  ["t2ea", t2ea],
  ["tardal", tardal],
  ["two_scale", twoScale],
  ["u2fusion", u2fusion],
  ["wavelet", wavelet],
  ["ydtr", ydtr],
]);
