/** Which function computes each metric of each code base. */
import { agCdd, agStrict } from "./ag.ts";
import { ccCdd, ccStrict } from "./cc.ts";
import { en } from "./en.ts";
import { miCdd, miStrict } from "./mi.ts";
import { qabfCdd, qabfStrict } from "./qabf.ts";
import { scdCdd, scdStrict } from "./scd.ts";
import { sdCdd, sdStrict } from "./sd.ts";
import { sfCdd, sfStrict } from "./sf.ts";
import { ssimStrict } from "./ssim_gaussian.ts";
import { ssimCdd } from "./ssim_uniform.ts";
import type { Triple } from "../../../../src/metrics/triple.ts";
import { vifCdd, vifStrict } from "./vif.ts";

/** A metric as a function of a checked triple. */
export type MetricFunction = (triple: Triple) => number;

/** By code base and metric. They trust that the three images have one size. */
export const FUNCTIONS: Readonly<
  Record<string, Readonly<Record<string, MetricFunction>>>
> = {
  cdd: {
    EN: ({ fused }) => en(fused),
    SD: ({ fused }) => sdCdd(fused),
    SF: ({ fused }) => sfCdd(fused),
    AG: ({ fused }) => agCdd(fused),
    MI: miCdd,
    SCD: scdCdd,
    CC: ccCdd,
    VIF: vifCdd,
    Qabf: qabfCdd,
    SSIM: ssimCdd,
  },
  strict: {
    EN: ({ fused }) => en(fused),
    SD: ({ fused }) => sdStrict(fused),
    SF: ({ fused }) => sfStrict(fused),
    AG: ({ fused }) => agStrict(fused),
    MI: miStrict,
    SCD: scdStrict,
    CC: ccStrict,
    VIF: vifStrict,
    Qabf: qabfStrict,
    SSIM: ssimStrict,
  },
};
