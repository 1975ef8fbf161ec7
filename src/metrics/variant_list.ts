// deno-fmt-ignore-file
/** Every variant, by code base and metric. Written by `deno task variants`; not to be edited. */
import type { Variant } from "./variant.ts";
import { CE_BFLIU } from "./variants/bfliu/ce.ts";
import { EN_BFLIU } from "./variants/bfliu/en.ts";
import { MI_BFLIU } from "./variants/bfliu/mi.ts";
import { PSNR_BFLIU } from "./variants/bfliu/psnr.ts";
import { AG_CDD } from "./variants/cdd/ag.ts";
import { CC_CDD } from "./variants/cdd/cc.ts";
import { EN_CDD } from "./variants/cdd/en.ts";
import { MI_CDD } from "./variants/cdd/mi.ts";
import { MSE_CDD } from "./variants/cdd/mse.ts";
import { PSNR_CDD } from "./variants/cdd/psnr.ts";
import { QABF_CDD } from "./variants/cdd/qabf.ts";
import { SCD_CDD } from "./variants/cdd/scd.ts";
import { SD_CDD } from "./variants/cdd/sd.ts";
import { SF_CDD } from "./variants/cdd/sf.ts";
import { SSIM_CDD } from "./variants/cdd/ssim.ts";
import { VIF_CDD } from "./variants/cdd/vif.ts";
import { VIF_IR_CDD } from "./variants/cdd/vif_ir.ts";
import { VIF_SWAPPED_CDD } from "./variants/cdd/vif_swapped.ts";
import { VIF_UNIT_CDD } from "./variants/cdd/vif_unit.ts";
import { VIF_VI_CDD } from "./variants/cdd/vif_vi.ts";
import { EN_NATS_FORMULA } from "./variants/formula/en_nats.ts";
import { MI_BITS_FORMULA } from "./variants/formula/mi_bits.ts";
import { SD_SAMPLE_FORMULA } from "./variants/formula/sd_sample.ts";
import { SD_UNIT_FORMULA } from "./variants/formula/sd_unit.ts";
import { EN_HLI } from "./variants/hli/en.ts";
import { MI_HLI } from "./variants/hli/mi.ts";
import { SCD_HLI } from "./variants/hli/scd.ts";
import { SD_HLI } from "./variants/hli/sd.ts";
import { CC_IVIFZOO } from "./variants/ivifzoo/cc.ts";
import { CE_IVIFZOO } from "./variants/ivifzoo/ce.ts";
import { EN_IVIFZOO } from "./variants/ivifzoo/en.ts";
import { MI_IVIFZOO } from "./variants/ivifzoo/mi.ts";
import { MSE_IVIFZOO } from "./variants/ivifzoo/mse.ts";
import { NMI_IVIFZOO } from "./variants/ivifzoo/nmi.ts";
import { PSNR_IVIFZOO } from "./variants/ivifzoo/psnr.ts";
import { Q_NCIE_IVIFZOO } from "./variants/ivifzoo/q_ncie.ts";
import { Q_TE_IVIFZOO } from "./variants/ivifzoo/q_te.ts";
import { SCD_IVIFZOO } from "./variants/ivifzoo/scd.ts";
import { SD_IVIFZOO } from "./variants/ivifzoo/sd.ts";
import { VIF_IVIFZOO } from "./variants/ivifzoo/vif.ts";
import { Q_MI_LIU } from "./variants/liu/q_mi.ts";
import { Q_NCIE_LIU } from "./variants/liu/q_ncie.ts";
import { Q_TE_LIU } from "./variants/liu/q_te.ts";
import { Q_TE_CVEJIC_LIU } from "./variants/liu/q_te_cvejic.ts";
import { MI_LT } from "./variants/lt/mi.ts";
import { MSE_LT } from "./variants/lt/mse.ts";
import { PSNR_LT } from "./variants/lt/psnr.ts";
import { CC_LT2022 } from "./variants/lt2022/cc.ts";
import { EN_LT2022 } from "./variants/lt2022/en.ts";
import { SCD_LT2022 } from "./variants/lt2022/scd.ts";
import { SD_LT2022 } from "./variants/lt2022/sd.ts";
import { VIF_LT2022 } from "./variants/lt2022/vif.ts";
import { CC_LT2023 } from "./variants/lt2023/cc.ts";
import { SCD_LT2023 } from "./variants/lt2023/scd.ts";
import { SD_LT2023 } from "./variants/lt2023/sd.ts";
import { VIF_LT2023 } from "./variants/lt2023/vif.ts";
import { CE_METRICSLAB } from "./variants/metricslab/ce.ts";
import { Q_MI_METRICSLAB } from "./variants/metricslab/q_mi.ts";
import { Q_NCIE_METRICSLAB } from "./variants/metricslab/q_ncie.ts";
import { Q_TE_METRICSLAB } from "./variants/metricslab/q_te.ts";
import { VIF_PIQ } from "./variants/piq/vif.ts";
import { VIF_F64_PIQ } from "./variants/piq/vif_f64.ts";
import { VIF_SEWAR } from "./variants/sewar/vif.ts";
import { VIF_MEAN_SEWAR } from "./variants/sewar/vif_mean.ts";
import { AG_STRICT } from "./variants/strict/ag.ts";
import { CC_STRICT } from "./variants/strict/cc.ts";
import { EN_STRICT } from "./variants/strict/en.ts";
import { MI_STRICT } from "./variants/strict/mi.ts";
import { MSE_STRICT } from "./variants/strict/mse.ts";
import { NMI_STRICT } from "./variants/strict/nmi.ts";
import { PSNR_STRICT } from "./variants/strict/psnr.ts";
import { Q_MI_STRICT } from "./variants/strict/q_mi.ts";
import { Q_NCIE_STRICT } from "./variants/strict/q_ncie.ts";
import { Q_TE_STRICT } from "./variants/strict/q_te.ts";
import { QABF_STRICT } from "./variants/strict/qabf.ts";
import { RMSE_STRICT } from "./variants/strict/rmse.ts";
import { SCD_STRICT } from "./variants/strict/scd.ts";
import { SD_STRICT } from "./variants/strict/sd.ts";
import { SF_STRICT } from "./variants/strict/sf.ts";
import { SSIM_STRICT } from "./variants/strict/ssim.ts";
import { VIF_STRICT } from "./variants/strict/vif.ts";
import { VIF_VIFVEC_255_IR_THF } from "./variants/thf/vif_vifvec_255_ir.ts";
import { VIF_VIFVEC_255_VI_THF } from "./variants/thf/vif_vifvec_255_vi.ts";
import { VIF_VIFVEC_UNIT_IR_THF } from "./variants/thf/vif_vifvec_unit_ir.ts";
import { VIF_VIFVEC_UNIT_VI_THF } from "./variants/thf/vif_vifvec_unit_vi.ts";
import { VIFF_THF } from "./variants/thf/viff.ts";
import { CC_TOPAN } from "./variants/topan/cc.ts";
import { EN_TOPAN } from "./variants/topan/en.ts";
import { PSNR_TOPAN } from "./variants/topan/psnr.ts";
import { SCD_TOPAN } from "./variants/topan/scd.ts";
import { SDREL_TOPAN } from "./variants/topan/sdrel.ts";
import { VIFF_TOPAN } from "./variants/topan/viff.ts";
import { VIF_TORCHMETRICS } from "./variants/torchmetrics/vif.ts";
import { CE_VIFB } from "./variants/vifb/ce.ts";
import { EN_VIFB } from "./variants/vifb/en.ts";
import { MI_VIFB } from "./variants/vifb/mi.ts";
import { PSNR_VIFB } from "./variants/vifb/psnr.ts";
import { RMSE_VIFB } from "./variants/vifb/rmse.ts";
import { SD_VIFB } from "./variants/vifb/sd.ts";

export const VARIANT_LIST: readonly Variant[] = [
  CE_BFLIU,
  EN_BFLIU,
  MI_BFLIU,
  PSNR_BFLIU,
  AG_CDD,
  CC_CDD,
  EN_CDD,
  MI_CDD,
  MSE_CDD,
  PSNR_CDD,
  QABF_CDD,
  SCD_CDD,
  SD_CDD,
  SF_CDD,
  SSIM_CDD,
  VIF_CDD,
  VIF_IR_CDD,
  VIF_SWAPPED_CDD,
  VIF_UNIT_CDD,
  VIF_VI_CDD,
  EN_NATS_FORMULA,
  MI_BITS_FORMULA,
  SD_SAMPLE_FORMULA,
  SD_UNIT_FORMULA,
  EN_HLI,
  MI_HLI,
  SCD_HLI,
  SD_HLI,
  CC_IVIFZOO,
  CE_IVIFZOO,
  EN_IVIFZOO,
  MI_IVIFZOO,
  MSE_IVIFZOO,
  NMI_IVIFZOO,
  PSNR_IVIFZOO,
  Q_NCIE_IVIFZOO,
  Q_TE_IVIFZOO,
  SCD_IVIFZOO,
  SD_IVIFZOO,
  VIF_IVIFZOO,
  Q_MI_LIU,
  Q_NCIE_LIU,
  Q_TE_LIU,
  Q_TE_CVEJIC_LIU,
  MI_LT,
  MSE_LT,
  PSNR_LT,
  CC_LT2022,
  EN_LT2022,
  SCD_LT2022,
  SD_LT2022,
  VIF_LT2022,
  CC_LT2023,
  SCD_LT2023,
  SD_LT2023,
  VIF_LT2023,
  CE_METRICSLAB,
  Q_MI_METRICSLAB,
  Q_NCIE_METRICSLAB,
  Q_TE_METRICSLAB,
  VIF_PIQ,
  VIF_F64_PIQ,
  VIF_SEWAR,
  VIF_MEAN_SEWAR,
  AG_STRICT,
  CC_STRICT,
  EN_STRICT,
  MI_STRICT,
  MSE_STRICT,
  NMI_STRICT,
  PSNR_STRICT,
  Q_MI_STRICT,
  Q_NCIE_STRICT,
  Q_TE_STRICT,
  QABF_STRICT,
  RMSE_STRICT,
  SCD_STRICT,
  SD_STRICT,
  SF_STRICT,
  SSIM_STRICT,
  VIF_STRICT,
  VIF_VIFVEC_255_IR_THF,
  VIF_VIFVEC_255_VI_THF,
  VIF_VIFVEC_UNIT_IR_THF,
  VIF_VIFVEC_UNIT_VI_THF,
  VIFF_THF,
  CC_TOPAN,
  EN_TOPAN,
  PSNR_TOPAN,
  SCD_TOPAN,
  SDREL_TOPAN,
  VIFF_TOPAN,
  VIF_TORCHMETRICS,
  CE_VIFB,
  EN_VIFB,
  MI_VIFB,
  PSNR_VIFB,
  RMSE_VIFB,
  SD_VIFB,
];
