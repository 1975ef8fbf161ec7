// deno-fmt-ignore-file
/** Every variant, by code base and metric. Written by `deno task variants`; not to be edited. */
import type { Variant } from "./variant.ts";
import { CE_BFLIU } from "./variants/bfliu/ce.ts";
import { EN_BFLIU } from "./variants/bfliu/en.ts";
import { MI_BFLIU } from "./variants/bfliu/mi.ts";
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
import { EN_NATS_FORMULA } from "./variants/formula/en_nats.ts";
import { MI_BITS_FORMULA } from "./variants/formula/mi_bits.ts";
import { EN_HLI } from "./variants/hli/en.ts";
import { MI_HLI } from "./variants/hli/mi.ts";
import { CE_IVIFZOO } from "./variants/ivifzoo/ce.ts";
import { EN_IVIFZOO } from "./variants/ivifzoo/en.ts";
import { MI_IVIFZOO } from "./variants/ivifzoo/mi.ts";
import { NMI_IVIFZOO } from "./variants/ivifzoo/nmi.ts";
import { Q_NCIE_IVIFZOO } from "./variants/ivifzoo/q_ncie.ts";
import { Q_TE_IVIFZOO } from "./variants/ivifzoo/q_te.ts";
import { Q_MI_LIU } from "./variants/liu/q_mi.ts";
import { Q_NCIE_LIU } from "./variants/liu/q_ncie.ts";
import { Q_TE_LIU } from "./variants/liu/q_te.ts";
import { Q_TE_CVEJIC_LIU } from "./variants/liu/q_te_cvejic.ts";
import { MI_LT } from "./variants/lt/mi.ts";
import { EN_LT2022 } from "./variants/lt2022/en.ts";
import { CE_METRICSLAB } from "./variants/metricslab/ce.ts";
import { Q_MI_METRICSLAB } from "./variants/metricslab/q_mi.ts";
import { Q_NCIE_METRICSLAB } from "./variants/metricslab/q_ncie.ts";
import { Q_TE_METRICSLAB } from "./variants/metricslab/q_te.ts";
import { AG_STRICT } from "./variants/strict/ag.ts";
import { CC_STRICT } from "./variants/strict/cc.ts";
import { EN_STRICT } from "./variants/strict/en.ts";
import { MI_STRICT } from "./variants/strict/mi.ts";
import { NMI_STRICT } from "./variants/strict/nmi.ts";
import { Q_MI_STRICT } from "./variants/strict/q_mi.ts";
import { Q_NCIE_STRICT } from "./variants/strict/q_ncie.ts";
import { Q_TE_STRICT } from "./variants/strict/q_te.ts";
import { QABF_STRICT } from "./variants/strict/qabf.ts";
import { SCD_STRICT } from "./variants/strict/scd.ts";
import { SD_STRICT } from "./variants/strict/sd.ts";
import { SF_STRICT } from "./variants/strict/sf.ts";
import { SSIM_STRICT } from "./variants/strict/ssim.ts";
import { VIF_STRICT } from "./variants/strict/vif.ts";
import { EN_TOPAN } from "./variants/topan/en.ts";
import { CE_VIFB } from "./variants/vifb/ce.ts";
import { EN_VIFB } from "./variants/vifb/en.ts";
import { MI_VIFB } from "./variants/vifb/mi.ts";

export const VARIANT_LIST: readonly Variant[] = [
  CE_BFLIU,
  EN_BFLIU,
  MI_BFLIU,
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
  EN_NATS_FORMULA,
  MI_BITS_FORMULA,
  EN_HLI,
  MI_HLI,
  CE_IVIFZOO,
  EN_IVIFZOO,
  MI_IVIFZOO,
  NMI_IVIFZOO,
  Q_NCIE_IVIFZOO,
  Q_TE_IVIFZOO,
  Q_MI_LIU,
  Q_NCIE_LIU,
  Q_TE_LIU,
  Q_TE_CVEJIC_LIU,
  MI_LT,
  EN_LT2022,
  CE_METRICSLAB,
  Q_MI_METRICSLAB,
  Q_NCIE_METRICSLAB,
  Q_TE_METRICSLAB,
  AG_STRICT,
  CC_STRICT,
  EN_STRICT,
  MI_STRICT,
  NMI_STRICT,
  Q_MI_STRICT,
  Q_NCIE_STRICT,
  Q_TE_STRICT,
  QABF_STRICT,
  SCD_STRICT,
  SD_STRICT,
  SF_STRICT,
  SSIM_STRICT,
  VIF_STRICT,
  EN_TOPAN,
  CE_VIFB,
  EN_VIFB,
  MI_VIFB,
];
