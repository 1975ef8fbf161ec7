import type { Protocol } from "./protocol.ts";

const anySize = { multiple: 1, pad: "none" } as const;
const evenSides = { multiple: 2, pad: "edge" } as const;
const unit = { channel: "luma601", scale: "unit" } as const;
const greyRead = { channel: "opencv-grey-read", scale: "unit" } as const;
const rgb = { channel: "rgb", scale: "unit" } as const;
const stretch = { range: "stretch", rounding: "half-up" } as const;
const clip = { range: "clip", rounding: "half-up" } as const;

/** Whose way of saving that is. */
const STUDIO =
  "CDDFuse 2023, Table 5: what its numbers of PET say of the pictures it measured";

/** Every named protocol, in the order `list` shows them. */
export const PROTOCOLS: readonly Protocol[] = [
  {
    id: "imsave-stretch",
    version: 1,
    title:
      "luma / 255; the output's own minimum..maximum is stretched to 0..255",
    source: "MMDRFuse test_student.py, which saves through scipy.misc.imsave",
    input: unit,
    size: anySize,
    output: stretch,
  },
  {
    id: "clip-round",
    version: 1,
    title: "luma / 255; the output is clipped to 0..1 and rounded to 0..255",
    source: "fusebench: what the network's numbers say without a stretch",
    input: unit,
    size: anySize,
    output: clip,
  },
  {
    id: "imsave-stretch-even",
    version: 1,
    title:
      "imsave-stretch for networks that need even sides: an odd side repeats its last row or column, the output is cropped back before the stretch",
    source:
      "fusebench: MMDRFuse released no teacher test script, so the student's rule is applied",
    input: unit,
    size: evenSides,
    output: stretch,
  },
  {
    id: "clip-round-even",
    version: 1,
    title:
      "clip-round for networks that need even sides: an odd side repeats its last row or column, the output is cropped back",
    source: "fusebench: what the network's numbers say without a stretch",
    input: unit,
    size: evenSides,
    output: clip,
  },
  {
    id: "imsave-stretch-windows",
    version: 1,
    title:
      "luma / 255; the network sees windows of 128 px, 124 apart, and their mean is stretched from its own minimum..maximum to 0..255",
    source: "MUFusion ir_vis/test_image.py",
    input: unit,
    size: { ...anySize, windows: { side: 128, stride: 124 } },
    output: stretch,
  },
  {
    id: "levels-round",
    version: 1,
    title: "luma 0..255 goes in as it is; the output is clipped and rounded",
    source:
      "fusebench: exact in float32 for rules on grey levels (average = (ir + vi + 1) div 2)",
    input: { channel: "luma601", scale: "levels" },
    size: anySize,
    output: clip,
  },
  {
    id: "minmax-truncate",
    version: 2,
    title:
      "the grey that OpenCV reads, each source by its own minimum..maximum; so is the output, truncated",
    source: "LRRNet testing_fusion_lrr.py and utils.py",
    input: { channel: "opencv-grey-read", scale: "minmax" },
    size: anySize,
    output: { range: "minmax", rounding: "truncate" },
  },
  {
    id: "levels-truncate",
    version: 1,
    title: "luma 0..255 goes in as it is; the output is clipped and truncated",
    source: "DenseFuse test_image.py and utils.py",
    input: { channel: "luma601", scale: "levels" },
    size: anySize,
    output: { range: "clip", rounding: "truncate" },
  },
  {
    id: "rgb-truncate",
    version: 1,
    title: "RGB / 255; the RGB output is clipped, truncated and turned to luma",
    source: "IFCNN Code/IFCNN_Main.py, infrared-visible case",
    input: rgb,
    size: anySize,
    output: { range: "clip", rounding: "truncate", colour: "to-luma" },
  },
  {
    id: "unit-rint",
    version: 1,
    title: "luma / 255; the output times 255, clipped, a half to even",
    source:
      "DIDFuse and AUIF test.py (skimage imsave), ReCoNet and MFEIF fuse.py (cv2.imwrite of floats)",
    input: unit,
    size: anySize,
    output: { range: "clip", rounding: "half-even" },
  },
  {
    id: "grey-read-rint",
    version: 1,
    title:
      "the grey that OpenCV reads / 255; the output times 255, clipped, a half to even",
    source:
      "ReCoNet archive/fuse.py and MFEIF fuse.py (cv2.imread of grey, cv2.imwrite of floats)",
    input: greyRead,
    size: anySize,
    output: { range: "clip", rounding: "half-even" },
  },
  {
    id: "unit-wrap",
    version: 1,
    title:
      "luma / 255; the output times 255, truncated, and wrapped around modulo 256",
    source: "DATFuse test script: a cast to uint8 without a clip",
    input: unit,
    size: anySize,
    output: { range: "wrap", rounding: "truncate" },
  },
  {
    id: "clip-truncate",
    version: 2,
    title:
      "the grey that OpenCV reads / 255; the output clipped to 0..1 and truncated",
    source: "FLFuse test.py and data_loader.py",
    input: greyRead,
    size: anySize,
    output: { range: "clip", rounding: "truncate" },
  },
  {
    id: "clip-truncate-chroma",
    version: 1,
    title:
      "clip-truncate, then the visible picture's 8-bit chroma, converted back in 8 bits",
    source: "TarDAL utils/image_pair.py, with colour",
    input: unit,
    size: anySize,
    output: { range: "clip", rounding: "truncate", colour: "8-bit" },
  },
  {
    id: "clip-round-chroma",
    version: 2,
    title:
      "OpenCV's 8-bit luma / 255; the output joined with the visible picture's 8-bit chroma around 0.5, clipped and rounded",
    source:
      "SAGE test.py, dataset/dataset_test.py, utils.py (torchvision save_image)",
    input: { channel: "opencv-ycrcb", scale: "unit" },
    size: anySize,
    output: { range: "clip", rounding: "half-up", colour: "half" },
  },
  {
    id: "rgb-minmax",
    version: 1,
    title:
      "unrounded luma; the output joined with float chroma, clipped, stretched over its three channels, truncated",
    source:
      "SeAFusion SeAFusion.py and utils.py as in VIF-Benchmark, one image a batch",
    input: { channel: "luma-float", scale: "unit" },
    size: anySize,
    output: { range: "stretch", rounding: "truncate", colour: "float-half" },
  },
  {
    id: "signed-stretch",
    version: 1,
    title:
      "luma in -1..1; the output's own minimum..maximum is stretched to 0..255",
    source: "SDNet test script, which saves through scipy.misc.imsave",
    input: { channel: "luma601", scale: "signed" },
    size: anySize,
    output: stretch,
  },
  {
    id: "divide-by-maximum",
    version: 1,
    title:
      "unrounded luma; the output joined with float chroma, 0..its own maximum becomes 0..255",
    source: "U2Fusion test_main.py, which saves through scipy.misc.toimage",
    input: { channel: "luma-float", scale: "unit" },
    size: anySize,
    output: { range: "maximum", rounding: "half-up", colour: "float-128" },
  },
  {
    id: "rgb-multiple-16",
    version: 1,
    title:
      "RGB / 255, sides completed to multiples of 16 by repeating the edge (the script resizes instead, and keeps the new size); the RGB output is clipped and truncated",
    source: "LUT-Fuse test_lut.py, apart from its resizing",
    input: rgb,
    size: { multiple: 16, pad: "edge" },
    output: { range: "clip", rounding: "truncate" },
  },
  {
    id: "clip-stretch",
    version: 1,
    title:
      "luma / 255; the output is clipped to 0..1, then its own minimum..maximum is stretched to 0..255",
    source:
      "what a script that clips and then saves through scipy.misc.imsave does",
    input: unit,
    size: anySize,
    output: { range: "clip-stretch", rounding: "half-up" },
  },
  {
    id: "imsave-stretch-ir-chroma",
    version: 1,
    title:
      "imsave-stretch, then the 8-bit chroma of the picture in the infrared place, converted back in 8 bits",
    source:
      "fusebench: MMDRFuse's rule on MRI beside a colour PET or SPECT, whose colours carry the finding",
    input: unit,
    size: anySize,
    output: { ...stretch, colour: "8-bit", colourOf: "ir" },
  },
  {
    id: "levels-round-ir-chroma",
    version: 1,
    title:
      "levels-round, then the 8-bit chroma of the picture in the infrared place, converted back in 8 bits",
    source: "fusebench: rules on grey levels, beside a colour PET or SPECT",
    input: { channel: "luma601", scale: "levels" },
    size: anySize,
    output: { ...clip, colour: "8-bit", colourOf: "ir" },
  },
  {
    id: "imsave-stretch-ir-studio",
    version: 1,
    title:
      "imsave-stretch, taken for the Y of 16..235 beside the chroma of a coloured picture in the infrared place",
    source: `${STUDIO}; for networks of 0..1`,
    input: unit,
    size: anySize,
    output: { ...stretch, colour: "studio", colourOf: "ir" },
  },
  {
    id: "signed-stretch-ir-studio",
    version: 1,
    title:
      "signed-stretch, taken for the Y of 16..235 beside the chroma of a coloured picture in the infrared place",
    source: `${STUDIO}, SDNet's row`,
    input: { channel: "luma601", scale: "signed" },
    size: anySize,
    output: { ...stretch, colour: "studio", colourOf: "ir" },
  },
  {
    id: "unit-truncate",
    version: 1,
    title: "luma / 255; the output clipped to 0..1 and truncated",
    source:
      "LeSeFuse test.py (imageio's grey, torchvision's ToPILImage), before its JPEG of quality 75",
    input: unit,
    size: anySize,
    output: { range: "clip", rounding: "truncate" },
  },
  {
    id: "luma-span-truncate",
    version: 1,
    title:
      "unrounded luma; the output's own minimum..maximum becomes 0..1, times 255, truncated",
    source:
      "Ultra-4.5K archs/Fuse87.py, grey mode, apart from the row and column that it drops of odd sides",
    input: { channel: "luma-float", scale: "unit" },
    size: anySize,
    output: { range: "span", rounding: "truncate" },
  },
  {
    id: "wrap-truncate-chroma",
    version: 1,
    title:
      "unrounded luma; the output times 255, truncated and wrapped around modulo 256, then the visible picture's 8-bit chroma, converted back in 8 bits",
    source:
      "CAF eval.py and model/Getcolor_many.py: floats assigned into OpenCV's Y plane without a clip",
    input: { channel: "luma-float", scale: "unit" },
    size: anySize,
    output: { range: "wrap", rounding: "truncate", colour: "8-bit" },
  },
  {
    id: "rgb-positive-span",
    version: 1,
    title:
      "unrounded luma; the output joined with float chroma, cut off below 0, its own minimum..maximum over three channels becomes 0..1, times 255, truncated",
    source: "T2EA test_image.py and utils.py, the visible picture in colour",
    input: { channel: "luma-float", scale: "unit" },
    size: anySize,
    output: {
      range: "positive-span",
      rounding: "truncate",
      colour: "float-128",
    },
  },
  {
    id: "clip-rint-chroma",
    version: 1,
    title:
      "luma cut to a level / 255; the output joined with float chroma around 0, clipped, a half to even",
    source: "GIFNet test.py with --VIS_IS_RGB",
    input: { channel: "luma-truncated", scale: "unit" },
    size: anySize,
    output: { range: "clip", rounding: "half-even", colour: "float-0" },
  },
  {
    id: "signed-stretch-ycbcr",
    version: 1,
    title:
      "signed-stretch of the Y that Pillow makes of files of three channels, up to a level darker",
    source:
      "STDFusionNet test_network.py and PMGI test_one_image.py: scipy.misc.imread with mode YCbCr, imsave",
    input: { channel: "pillow-ycbcr", scale: "signed" },
    size: anySize,
    output: stretch,
  },
];
