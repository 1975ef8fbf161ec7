/** SF: what one value costs under either profile. */
import { benchMetric } from "./bench_metric.ts";

benchMetric("SF");
