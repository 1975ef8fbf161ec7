import { anisotropicDiffusion } from "../../../src/models/classical/anisotropic_diffusion.ts";
import { checkRule } from "./check_rule.ts";
import { referenceAnisotropicDiffusion } from "./reference/anisotropic_diffusion.ts";

checkRule(
  "anisotropic-diffusion",
  anisotropicDiffusion(),
  referenceAnisotropicDiffusion,
);
