/** FMI of edges by Linfeng Tang's evaluation of 2022, which prints it as that of pixels. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { FMI_EDGE } from "../../facts/information/fmi_edge.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { featureInformation } from "../../shared/feature_information/feature_information.ts";
import { sobelEdges } from "../../shared/feature_information/sobel_edges.ts";
import { FAST_FMI } from "../../shared/feature_information/fast_fmi.ts";
import type { Variant } from "../../variant.ts";
import { ofEachImage } from "../../shared/of_each_image.ts";

export const FMI_EDGE_LT2022: Variant = {
  ...FMI_EDGE,
  id: "FMI_edge/lt2022",
  definition:
    `${FAST_FMI}; features: binary edges of levels 0..1 by Octave's edge(), which MATLAB's differs from: squared Sobel strength, edge pixels repeated, above four times its mean and above both neighbours across or both down; NaN under 3 px a side`,
  source: lt2022Code("analysis_fmi.m"),
  caution:
    "everywhere if compared with MATLAB, whose edge() finds other edges; in Octave where neighbouring strengths " +
    "differ by rounding alone",
  compute: (triple) => featureInformation(ofEachImage(triple, edges)),
};

const edges: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => sobelEdges(unitMatrix(image)));
