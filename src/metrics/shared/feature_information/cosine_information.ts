/** Feature mutual information of cosine coefficients. */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { cosineTransform } from "../../fourier/cosine_transform.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { featureInformation } from "./feature_information.ts";
import { ofEachImage } from "../of_each_image.ts";

/** The same whatever the levels are multiplied by, for each window is stretched. */
export const cosineInformation: (triple: LoadedTriple) => number = oncePer((
  triple: LoadedTriple,
) => featureInformation(ofEachImage(triple, coefficients)));

const coefficients: (image: LoadedImage) => Matrix = oncePer(
  cosineTransform,
);
