import { wavelet } from "../../../src/models/classical/wavelet.ts";
import { checkRule } from "./check_rule.ts";
import { referenceWavelet } from "./reference/wavelet.ts";

checkRule("wavelet", wavelet(), referenceWavelet);
