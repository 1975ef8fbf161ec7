import { guidedFilter } from "../../../src/models/classical/guided_filter.ts";
import { checkRule } from "./check_rule.ts";
import { referenceGuidedFilter } from "./reference/guided_filter.ts";

checkRule("guided-filter", guidedFilter(), referenceGuidedFilter);
