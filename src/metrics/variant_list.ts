// deno-fmt-ignore-file
/** Every variant, by code base and metric. Written by `deno task variants`; not to be edited. */
import type { Variant } from "./variant.ts";
import { AG_CDD } from "./variants/cdd/ag.ts";
import { CC_CDD } from "./variants/cdd/cc.ts";
import { EN_CDD } from "./variants/cdd/en.ts";
import { MI_CDD } from "./variants/cdd/mi.ts";
import { QABF_CDD } from "./variants/cdd/qabf.ts";
import { SCD_CDD } from "./variants/cdd/scd.ts";
import { SD_CDD } from "./variants/cdd/sd.ts";
import { SF_CDD } from "./variants/cdd/sf.ts";
import { SSIM_CDD } from "./variants/cdd/ssim.ts";
import { VIF_CDD } from "./variants/cdd/vif.ts";
import { AG_STRICT } from "./variants/strict/ag.ts";
import { CC_STRICT } from "./variants/strict/cc.ts";
import { EN_STRICT } from "./variants/strict/en.ts";
import { MI_STRICT } from "./variants/strict/mi.ts";
import { QABF_STRICT } from "./variants/strict/qabf.ts";
import { SCD_STRICT } from "./variants/strict/scd.ts";
import { SD_STRICT } from "./variants/strict/sd.ts";
import { SF_STRICT } from "./variants/strict/sf.ts";
import { SSIM_STRICT } from "./variants/strict/ssim.ts";
import { VIF_STRICT } from "./variants/strict/vif.ts";

export const VARIANT_LIST: readonly Variant[] = [
  AG_CDD,
  CC_CDD,
  EN_CDD,
  MI_CDD,
  QABF_CDD,
  SCD_CDD,
  SD_CDD,
  SF_CDD,
  SSIM_CDD,
  VIF_CDD,
  AG_STRICT,
  CC_STRICT,
  EN_STRICT,
  MI_STRICT,
  QABF_STRICT,
  SCD_STRICT,
  SD_STRICT,
  SF_STRICT,
  SSIM_STRICT,
  VIF_STRICT,
];
