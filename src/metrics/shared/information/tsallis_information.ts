/** Mutual information after Tsallis: the divergence of a joint distribution from the product of its margins. */
import { pow } from "../../../numeric/pow.ts";
import type { JointDistribution } from "./joint_distribution.ts";

/**
 * (1 − Σ p(i, j)^q / (p₁(i) · p₂(j))^(q − 1)) / (1 − q), 0 for independent images (Cvejic, Canagarajah & Bull 2006).
 *
 * @param q Above 0, not 1.
 * @param least Pairs whose product of margins is not above it are left out.
 */
export function tsallisInformation(
  { joint, first, second }: JointDistribution,
  q: number,
  least = 0,
): number {
  let sum = 0;
  for (let i = 0; i < 256; i++) {
    for (let j = 0; j < 256; j++) {
      const share = joint[i * 256 + j]!, product = first[i]! * second[j]!;
      if (share > 0 && product > least) {
        sum += pow(share, q) / pow(product, q - 1);
      }
    }
  }
  return (1 - sum) / (1 - q);
}
