import { fourthOrderPde } from "../../../src/models/classical/fourth_order_pde.ts";
import { checkRule } from "./check_rule.ts";
import { referenceFourthOrderPde } from "./reference/fourth_order_pde.ts";

checkRule("fourth-order-pde", fourthOrderPde(), referenceFourthOrderPde);
