import { ratioPyramid } from "../../../src/models/classical/ratio_pyramid.ts";
import { checkRule } from "./check_rule.ts";
import { referenceRatioPyramid } from "./reference/ratio_pyramid.ts";

checkRule("ratio-pyramid", ratioPyramid(), referenceRatioPyramid);
