import { twoScale } from "../../../src/models/classical/two_scale.ts";
import { checkRule } from "./check_rule.ts";
import { referenceTwoScale } from "./reference/two_scale.ts";

checkRule("two-scale", twoScale(), referenceTwoScale);
