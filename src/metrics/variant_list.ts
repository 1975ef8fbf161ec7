// deno-fmt-ignore-file
/** Every variant, by code base and metric. Written by `deno task variants`; not to be edited. */
import type { Variant } from "./variant.ts";
import { AG_BFLIU } from "./variants/bfliu/ag.ts";
import { CE_BFLIU } from "./variants/bfliu/ce.ts";
import { EI_BFLIU } from "./variants/bfliu/ei.ts";
import { EN_BFLIU } from "./variants/bfliu/en.ts";
import { MI_BFLIU } from "./variants/bfliu/mi.ts";
import { PSNR_BFLIU } from "./variants/bfliu/psnr.ts";
import { Q_CB_BFLIU } from "./variants/bfliu/q_cb.ts";
import { QABF_BFLIU } from "./variants/bfliu/qabf.ts";
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
import { SSIM_HLI } from "./variants/hli/ssim.ts";
import { QABF_HOU } from "./variants/hou/qabf.ts";
import { AG_IVIFZOO } from "./variants/ivifzoo/ag.ts";
import { CC_IVIFZOO } from "./variants/ivifzoo/cc.ts";
import { CE_IVIFZOO } from "./variants/ivifzoo/ce.ts";
import { EI_IVIFZOO } from "./variants/ivifzoo/ei.ts";
import { EN_IVIFZOO } from "./variants/ivifzoo/en.ts";
import { MI_IVIFZOO } from "./variants/ivifzoo/mi.ts";
import { MS_SSIM_IVIFZOO } from "./variants/ivifzoo/ms_ssim.ts";
import { MSE_IVIFZOO } from "./variants/ivifzoo/mse.ts";
import { NABF_IVIFZOO } from "./variants/ivifzoo/nabf.ts";
import { NMI_IVIFZOO } from "./variants/ivifzoo/nmi.ts";
import { PSNR_IVIFZOO } from "./variants/ivifzoo/psnr.ts";
import { Q_CB_IVIFZOO } from "./variants/ivifzoo/q_cb.ts";
import { Q_NCIE_IVIFZOO } from "./variants/ivifzoo/q_ncie.ts";
import { Q_TE_IVIFZOO } from "./variants/ivifzoo/q_te.ts";
import { Q_Y_IVIFZOO } from "./variants/ivifzoo/q_y.ts";
import { QABF_IVIFZOO } from "./variants/ivifzoo/qabf.ts";
import { SCD_IVIFZOO } from "./variants/ivifzoo/scd.ts";
import { SD_IVIFZOO } from "./variants/ivifzoo/sd.ts";
import { SF_IVIFZOO } from "./variants/ivifzoo/sf.ts";
import { SSIM_IVIFZOO } from "./variants/ivifzoo/ssim.ts";
import { VIF_IVIFZOO } from "./variants/ivifzoo/vif.ts";
import { SSIM_KORNIA } from "./variants/kornia/ssim.ts";
import { Q_C_LIU } from "./variants/liu/q_c.ts";
import { Q_CB_LIU } from "./variants/liu/q_cb.ts";
import { Q_CV_LIU } from "./variants/liu/q_cv.ts";
import { Q_E_LIU } from "./variants/liu/q_e.ts";
import { Q_G_LIU } from "./variants/liu/q_g.ts";
import { Q_M_LIU } from "./variants/liu/q_m.ts";
import { Q_MI_LIU } from "./variants/liu/q_mi.ts";
import { Q_NCIE_LIU } from "./variants/liu/q_ncie.ts";
import { Q_P_LIU } from "./variants/liu/q_p.ts";
import { Q_S_LIU } from "./variants/liu/q_s.ts";
import { Q_SF_LIU } from "./variants/liu/q_sf.ts";
import { Q_TE_LIU } from "./variants/liu/q_te.ts";
import { Q_TE_CVEJIC_LIU } from "./variants/liu/q_te_cvejic.ts";
import { Q_W_LIU } from "./variants/liu/q_w.ts";
import { Q_Y_LIU } from "./variants/liu/q_y.ts";
import { AG_LT } from "./variants/lt/ag.ts";
import { MI_LT } from "./variants/lt/mi.ts";
import { MSE_LT } from "./variants/lt/mse.ts";
import { PSNR_LT } from "./variants/lt/psnr.ts";
import { CC_LT2022 } from "./variants/lt2022/cc.ts";
import { EN_LT2022 } from "./variants/lt2022/en.ts";
import { FMI_DCT_LT2022 } from "./variants/lt2022/fmi_dct.ts";
import { FMI_EDGE_LT2022 } from "./variants/lt2022/fmi_edge.ts";
import { FMI_GRADIENT_LT2022 } from "./variants/lt2022/fmi_gradient.ts";
import { FMI_NONE_LT2022 } from "./variants/lt2022/fmi_none.ts";
import { FMI_W_LT2022 } from "./variants/lt2022/fmi_w.ts";
import { MS_SSIM_LT2022 } from "./variants/lt2022/ms_ssim.ts";
import { NABF_LT2022 } from "./variants/lt2022/nabf.ts";
import { QABF_LT2022 } from "./variants/lt2022/qabf.ts";
import { QABF_MATLAB_LT2022 } from "./variants/lt2022/qabf_matlab.ts";
import { SCD_LT2022 } from "./variants/lt2022/scd.ts";
import { SD_LT2022 } from "./variants/lt2022/sd.ts";
import { SF_LT2022 } from "./variants/lt2022/sf.ts";
import { SSIM_LT2022 } from "./variants/lt2022/ssim.ts";
import { VIF_LT2022 } from "./variants/lt2022/vif.ts";
import { CC_LT2023 } from "./variants/lt2023/cc.ts";
import { FMI_DCT_LT2023 } from "./variants/lt2023/fmi_dct.ts";
import { FMI_W_LT2023 } from "./variants/lt2023/fmi_w.ts";
import { MS_SSIM_LT2023 } from "./variants/lt2023/ms_ssim.ts";
import { NABF_LT2023 } from "./variants/lt2023/nabf.ts";
import { NABF_CORRECT_LT2023 } from "./variants/lt2023/nabf_correct.ts";
import { QABF_LT2023 } from "./variants/lt2023/qabf.ts";
import { QABF_PETROVIC_LT2023 } from "./variants/lt2023/qabf_petrovic.ts";
import { SCD_LT2023 } from "./variants/lt2023/scd.ts";
import { SD_LT2023 } from "./variants/lt2023/sd.ts";
import { SF_LT2023 } from "./variants/lt2023/sf.ts";
import { SSIM_LT2023 } from "./variants/lt2023/ssim.ts";
import { VIF_LT2023 } from "./variants/lt2023/vif.ts";
import { Q_W_MEFB } from "./variants/mefb/q_w.ts";
import { CE_METRICSLAB } from "./variants/metricslab/ce.ts";
import { EI_METRICSLAB } from "./variants/metricslab/ei.ts";
import { Q_C_METRICSLAB } from "./variants/metricslab/q_c.ts";
import { Q_CB_METRICSLAB } from "./variants/metricslab/q_cb.ts";
import { Q_CV_METRICSLAB } from "./variants/metricslab/q_cv.ts";
import { Q_E_METRICSLAB } from "./variants/metricslab/q_e.ts";
import { Q_M_METRICSLAB } from "./variants/metricslab/q_m.ts";
import { Q_MI_METRICSLAB } from "./variants/metricslab/q_mi.ts";
import { Q_NCIE_METRICSLAB } from "./variants/metricslab/q_ncie.ts";
import { Q_S_METRICSLAB } from "./variants/metricslab/q_s.ts";
import { Q_SF_METRICSLAB } from "./variants/metricslab/q_sf.ts";
import { Q_TE_METRICSLAB } from "./variants/metricslab/q_te.ts";
import { Q_W_METRICSLAB } from "./variants/metricslab/q_w.ts";
import { Q_Y_METRICSLAB } from "./variants/metricslab/q_y.ts";
import { SSIM_IR_MMDR } from "./variants/mmdr/ssim_ir.ts";
import { SSIM_TRAIN_MMDR } from "./variants/mmdr/ssim_train.ts";
import { SSIM_VI_MMDR } from "./variants/mmdr/ssim_vi.ts";
import { SSIM_PIQ } from "./variants/piq/ssim.ts";
import { VIF_PIQ } from "./variants/piq/vif.ts";
import { VIF_F64_PIQ } from "./variants/piq/vif_f64.ts";
import { MS_SSIM_SEWAR } from "./variants/sewar/ms_ssim.ts";
import { SSIM_SEWAR } from "./variants/sewar/ssim.ts";
import { VIF_SEWAR } from "./variants/sewar/vif.ts";
import { VIF_MEAN_SEWAR } from "./variants/sewar/vif_mean.ts";
import { SSIM_F32_DEFAULT_SKIMAGE } from "./variants/skimage/ssim_f32_default.ts";
import { SSIM_F32_L1_SKIMAGE } from "./variants/skimage/ssim_f32_l1.ts";
import { SSIM_F64_L2_SKIMAGE } from "./variants/skimage/ssim_f64_l2.ts";
import { SSIM_F64_L255_SKIMAGE } from "./variants/skimage/ssim_f64_l255.ts";
import { SSIM_GAUSS_SKIMAGE } from "./variants/skimage/ssim_gauss.ts";
import { SSIM_U8_SKIMAGE } from "./variants/skimage/ssim_u8.ts";
import { AG_STRICT } from "./variants/strict/ag.ts";
import { CC_STRICT } from "./variants/strict/cc.ts";
import { CE_STRICT } from "./variants/strict/ce.ts";
import { EI_STRICT } from "./variants/strict/ei.ts";
import { EN_STRICT } from "./variants/strict/en.ts";
import { FMI_GRADIENT_STRICT } from "./variants/strict/fmi_gradient.ts";
import { MI_STRICT } from "./variants/strict/mi.ts";
import { MS_SSIM_STRICT } from "./variants/strict/ms_ssim.ts";
import { MSE_STRICT } from "./variants/strict/mse.ts";
import { NABF_STRICT } from "./variants/strict/nabf.ts";
import { NMI_STRICT } from "./variants/strict/nmi.ts";
import { PSNR_STRICT } from "./variants/strict/psnr.ts";
import { Q_CB_STRICT } from "./variants/strict/q/q_cb.ts";
import { Q_CV_STRICT } from "./variants/strict/q/q_cv.ts";
import { Q_M_STRICT } from "./variants/strict/q/q_m.ts";
import { Q_MI_STRICT } from "./variants/strict/q/q_mi.ts";
import { Q_NCIE_STRICT } from "./variants/strict/q/q_ncie.ts";
import { Q_P_STRICT } from "./variants/strict/q/q_p.ts";
import { Q_S_STRICT } from "./variants/strict/q/q_s.ts";
import { Q_TE_STRICT } from "./variants/strict/q/q_te.ts";
import { Q_Y_STRICT } from "./variants/strict/q/q_y.ts";
import { QABF_STRICT } from "./variants/strict/qabf.ts";
import { RMSE_STRICT } from "./variants/strict/rmse.ts";
import { SCD_STRICT } from "./variants/strict/scd.ts";
import { SD_STRICT } from "./variants/strict/sd.ts";
import { SF_STRICT } from "./variants/strict/sf.ts";
import { SSIM_STRICT } from "./variants/strict/ssim.ts";
import { VIF_STRICT } from "./variants/strict/vif.ts";
import { VIFF_STRICT } from "./variants/strict/viff.ts";
import { AG_THF } from "./variants/thf/ag.ts";
import { AG_DEFINITION_THF } from "./variants/thf/ag_definition.ts";
import { Q_E_THF } from "./variants/thf/q_e.ts";
import { VIF_VIFVEC_255_IR_THF } from "./variants/thf/vif_vifvec_255_ir.ts";
import { VIF_VIFVEC_255_VI_THF } from "./variants/thf/vif_vifvec_255_vi.ts";
import { VIF_VIFVEC_UNIT_IR_THF } from "./variants/thf/vif_vifvec_unit_ir.ts";
import { VIF_VIFVEC_UNIT_VI_THF } from "./variants/thf/vif_vifvec_unit_vi.ts";
import { VIFF_THF } from "./variants/thf/viff.ts";
import { AG_TOPAN } from "./variants/topan/ag.ts";
import { AG_DEFINITION_TOPAN } from "./variants/topan/ag_definition.ts";
import { CC_TOPAN } from "./variants/topan/cc.ts";
import { EI_TOPAN } from "./variants/topan/ei.ts";
import { EN_TOPAN } from "./variants/topan/en.ts";
import { NABF_TOPAN } from "./variants/topan/nabf.ts";
import { PSNR_TOPAN } from "./variants/topan/psnr.ts";
import { QABF_TOPAN } from "./variants/topan/qabf.ts";
import { SCD_TOPAN } from "./variants/topan/scd.ts";
import { SDREL_TOPAN } from "./variants/topan/sdrel.ts";
import { SF_TOPAN } from "./variants/topan/sf.ts";
import { SSIM_TOPAN } from "./variants/topan/ssim.ts";
import { VIFF_TOPAN } from "./variants/topan/viff.ts";
import { SSIM_TORCHMETRICS } from "./variants/torchmetrics/ssim.ts";
import { SSIM_L255_TORCHMETRICS } from "./variants/torchmetrics/ssim_l255.ts";
import { VIF_TORCHMETRICS } from "./variants/torchmetrics/vif.ts";
import { AG_VIFB } from "./variants/vifb/ag.ts";
import { CE_VIFB } from "./variants/vifb/ce.ts";
import { EI_VIFB } from "./variants/vifb/ei.ts";
import { EN_VIFB } from "./variants/vifb/en.ts";
import { MI_VIFB } from "./variants/vifb/mi.ts";
import { PSNR_VIFB } from "./variants/vifb/psnr.ts";
import { Q_CB_VIFB } from "./variants/vifb/q_cb.ts";
import { Q_CV_VIFB } from "./variants/vifb/q_cv.ts";
import { QABF_VIFB } from "./variants/vifb/qabf.ts";
import { RMSE_VIFB } from "./variants/vifb/rmse.ts";
import { SD_VIFB } from "./variants/vifb/sd.ts";
import { SF_VIFB } from "./variants/vifb/sf.ts";
import { SSIM_VIFB } from "./variants/vifb/ssim.ts";

export const VARIANT_LIST: readonly Variant[] = [
  AG_BFLIU,
  CE_BFLIU,
  EI_BFLIU,
  EN_BFLIU,
  MI_BFLIU,
  PSNR_BFLIU,
  Q_CB_BFLIU,
  QABF_BFLIU,
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
  SSIM_HLI,
  QABF_HOU,
  AG_IVIFZOO,
  CC_IVIFZOO,
  CE_IVIFZOO,
  EI_IVIFZOO,
  EN_IVIFZOO,
  MI_IVIFZOO,
  MS_SSIM_IVIFZOO,
  MSE_IVIFZOO,
  NABF_IVIFZOO,
  NMI_IVIFZOO,
  PSNR_IVIFZOO,
  Q_CB_IVIFZOO,
  Q_NCIE_IVIFZOO,
  Q_TE_IVIFZOO,
  Q_Y_IVIFZOO,
  QABF_IVIFZOO,
  SCD_IVIFZOO,
  SD_IVIFZOO,
  SF_IVIFZOO,
  SSIM_IVIFZOO,
  VIF_IVIFZOO,
  SSIM_KORNIA,
  Q_C_LIU,
  Q_CB_LIU,
  Q_CV_LIU,
  Q_E_LIU,
  Q_G_LIU,
  Q_M_LIU,
  Q_MI_LIU,
  Q_NCIE_LIU,
  Q_P_LIU,
  Q_S_LIU,
  Q_SF_LIU,
  Q_TE_LIU,
  Q_TE_CVEJIC_LIU,
  Q_W_LIU,
  Q_Y_LIU,
  AG_LT,
  MI_LT,
  MSE_LT,
  PSNR_LT,
  CC_LT2022,
  EN_LT2022,
  FMI_DCT_LT2022,
  FMI_EDGE_LT2022,
  FMI_GRADIENT_LT2022,
  FMI_NONE_LT2022,
  FMI_W_LT2022,
  MS_SSIM_LT2022,
  NABF_LT2022,
  QABF_LT2022,
  QABF_MATLAB_LT2022,
  SCD_LT2022,
  SD_LT2022,
  SF_LT2022,
  SSIM_LT2022,
  VIF_LT2022,
  CC_LT2023,
  FMI_DCT_LT2023,
  FMI_W_LT2023,
  MS_SSIM_LT2023,
  NABF_LT2023,
  NABF_CORRECT_LT2023,
  QABF_LT2023,
  QABF_PETROVIC_LT2023,
  SCD_LT2023,
  SD_LT2023,
  SF_LT2023,
  SSIM_LT2023,
  VIF_LT2023,
  Q_W_MEFB,
  CE_METRICSLAB,
  EI_METRICSLAB,
  Q_C_METRICSLAB,
  Q_CB_METRICSLAB,
  Q_CV_METRICSLAB,
  Q_E_METRICSLAB,
  Q_M_METRICSLAB,
  Q_MI_METRICSLAB,
  Q_NCIE_METRICSLAB,
  Q_S_METRICSLAB,
  Q_SF_METRICSLAB,
  Q_TE_METRICSLAB,
  Q_W_METRICSLAB,
  Q_Y_METRICSLAB,
  SSIM_IR_MMDR,
  SSIM_TRAIN_MMDR,
  SSIM_VI_MMDR,
  SSIM_PIQ,
  VIF_PIQ,
  VIF_F64_PIQ,
  MS_SSIM_SEWAR,
  SSIM_SEWAR,
  VIF_SEWAR,
  VIF_MEAN_SEWAR,
  SSIM_F32_DEFAULT_SKIMAGE,
  SSIM_F32_L1_SKIMAGE,
  SSIM_F64_L2_SKIMAGE,
  SSIM_F64_L255_SKIMAGE,
  SSIM_GAUSS_SKIMAGE,
  SSIM_U8_SKIMAGE,
  AG_STRICT,
  CC_STRICT,
  CE_STRICT,
  EI_STRICT,
  EN_STRICT,
  FMI_GRADIENT_STRICT,
  MI_STRICT,
  MS_SSIM_STRICT,
  MSE_STRICT,
  NABF_STRICT,
  NMI_STRICT,
  PSNR_STRICT,
  Q_CB_STRICT,
  Q_CV_STRICT,
  Q_M_STRICT,
  Q_MI_STRICT,
  Q_NCIE_STRICT,
  Q_P_STRICT,
  Q_S_STRICT,
  Q_TE_STRICT,
  Q_Y_STRICT,
  QABF_STRICT,
  RMSE_STRICT,
  SCD_STRICT,
  SD_STRICT,
  SF_STRICT,
  SSIM_STRICT,
  VIF_STRICT,
  VIFF_STRICT,
  AG_THF,
  AG_DEFINITION_THF,
  Q_E_THF,
  VIF_VIFVEC_255_IR_THF,
  VIF_VIFVEC_255_VI_THF,
  VIF_VIFVEC_UNIT_IR_THF,
  VIF_VIFVEC_UNIT_VI_THF,
  VIFF_THF,
  AG_TOPAN,
  AG_DEFINITION_TOPAN,
  CC_TOPAN,
  EI_TOPAN,
  EN_TOPAN,
  NABF_TOPAN,
  PSNR_TOPAN,
  QABF_TOPAN,
  SCD_TOPAN,
  SDREL_TOPAN,
  SF_TOPAN,
  SSIM_TOPAN,
  VIFF_TOPAN,
  SSIM_TORCHMETRICS,
  SSIM_L255_TORCHMETRICS,
  VIF_TORCHMETRICS,
  AG_VIFB,
  CE_VIFB,
  EI_VIFB,
  EN_VIFB,
  MI_VIFB,
  PSNR_VIFB,
  Q_CB_VIFB,
  Q_CV_VIFB,
  QABF_VIFB,
  RMSE_VIFB,
  SD_VIFB,
  SF_VIFB,
  SSIM_VIFB,
];
