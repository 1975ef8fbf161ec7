import { laplacianPyramid } from "../../../src/models/classical/laplacian_pyramid.ts";
import { checkRule } from "./check_rule.ts";
import { referenceLaplacianPyramid } from "./reference/laplacian_pyramid.ts";

checkRule("laplacian-pyramid", laplacianPyramid(), referenceLaplacianPyramid);
