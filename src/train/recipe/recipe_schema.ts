/**
 * The one definition of a recipe: what parses the file and what its JSON Schema is made from.
 *
 * A recipe, a seed and the bytes of the data decide every weight. What ties settings together is checked in `parse_recipe.ts`.
 */
import { z } from "zod";
import { PIN_SCHEMAS } from "../../canon/pin_schemas.ts";

const weight = z.number().positive().describe("Factor of this part in its sum");
const constant = z.number().positive();
const target = z.enum(["maximum", "average"]).describe(
  "The plane compared with: the greater of the sources in each pixel, or their mean",
);
const depths = z.array(z.number().int().min(1).max(5)).min(1);

const perception = z.strictObject({
  weight,
  network: z.string().describe(
    "Id of the feature network; it is named in every table, and never called VGG unless it is",
  ),
  depths: depths.describe("Depths of that network that are compared"),
});

const ssim = z.strictObject({
  weight,
  luminance: constant.describe("The constant of the means, for [0, 1]"),
  contrast: constant.describe("The constant of the variances, for [0, 1]"),
});

const losses = z.strictObject({
  ssim: ssim.exactOptional().describe("Σ over the sources of 1 − SSIM"),
  weightedSsim: ssim.extend({
    features: perception.omit({ weight: true }).extend({
      softness: constant.describe(
        "What the difference of information is divided by: the larger, the nearer to a half each",
      ),
    }).exactOptional().describe(
      "Weighs each source by what a feature network sees in it; left out, each pixel by its saliency",
    ),
  }).exactOptional().describe(
    "1 − Σ over the sources of weight · SSIM, whose weights add to 1",
  ),
  structure: z.strictObject({ weight, contrast: constant }).exactOptional()
    .describe("Σ over the sources of 1 − SSIM without its luminance"),
  visualInformation: z.strictObject({ weight }).exactOptional().describe(
    "−Σ over the sources of VIF at one scale",
  ),
  intensity: z.strictObject({
    weight,
    target,
    norm: z.enum(["l1", "mse"]),
  }).exactOptional().describe("Distance of the output from the target"),
  gradient: z.strictObject({ weight, target }).exactOptional().describe(
    "Mean squared difference of local contrasts",
  ),
  texture: z.strictObject({ weight }).exactOptional().describe(
    "Distance of the Sobel magnitude from the greater of the sources'",
  ),
  perception: perception.exactOptional().describe(
    "Mean squared difference of features from the greater of the sources' features",
  ),
  distillation: z.strictObject({
    weight,
    kind: z.enum(["digestible", "plain"]).describe(
      "digestible: 1 − cosine of channel sums, output and buffer; plain: mean squared difference of outputs",
    ),
  }).exactOptional(),
  refresh: z.strictObject({
    weight,
    per: z.enum(["batch", "patch"]).describe(
      "What is compared with the best so far: the released code's batch, or the paper's patch",
    ),
    perception: perception.omit({ depths: true }).exactOptional(),
  }).exactOptional().describe(
    "Pull to the best output so far by SSIM and by GMSD, as strong as the gap",
  ),
  negativity: z.strictObject({ weight }).exactOptional().describe(
    "Mean of the output's part below 0, which SSIM does not see",
  ),
});

/** Scenes that are drawn where nothing is said. */
export const DRAWN_SCENES = 64;

/** Schema of a recipe file. */
export const recipeSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  id: PIN_SCHEMAS.id,
  title: z.string().min(1),
  network: z.strictObject({
    channels: z.array(z.number().int().min(1).max(64)).min(3).describe(
      "Of the input, of each activation, of the output: [2, 4, 1] is the student",
    ),
  }),
  teacher: z.string().exactOptional().describe(
    "Id of a network of trained.json whose outputs teach",
  ),
  start: z.enum(["random", "average", "greater", "teacher"]).or(
    z.strictObject({ model: z.string() }),
  ).describe(
    "What the weights start from; `teacher`: random, the last layer from the teacher's",
  ),
  data: z.strictObject({
    set: z.string().describe(
      "Subsets of datasets.json joined by commas, `drawn`, or a folder of pairs (with a slash)",
    ),
    scenes: z.number().int().positive().exactOptional().describe(
      `Scenes that are drawn, of \`drawn\` (${DRAWN_SCENES})`,
    ),
    side: z.number().int().min(16).max(256).describe("Of a patch, in pixels"),
    count: z.number().int().positive().describe("Of patches"),
  }),
  batch: z.number().int().positive(),
  steps: z.number().int().positive(),
  optimiser: z.strictObject({
    rate: z.number().positive().describe("Adam's, at the first step"),
    schedule: z.enum(["cosine", "constant"]),
    last: z.number().min(0).max(1).exactOptional().describe(
      "Share of the rate that the cosine ends at",
    ),
  }),
  losses,
});

/** How a network is trained. */
export type Recipe = z.infer<typeof recipeSchema>;
