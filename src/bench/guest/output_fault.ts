import type { Protocol } from "../../protocol/protocol.ts";
import { outputRange, type OutputStats } from "./describe_output.ts";

/** Less than this outside the range is what networks do at edges and noise. */
const NOTABLE = 0.01;

/** What is odd about an output under a protocol, without a remedy. */
export interface OutputFault {
  readonly what: string;
  /** Whether another protocol may take the same output. */
  readonly isRange: boolean;
}

/** Says what is odd about a network's output under a protocol; null where nothing is. */
export function outputFault(
  protocol: Protocol,
  { min, max, notFinite, negative, outside }: OutputStats,
): OutputFault | null {
  if (notFinite > 0) {
    return {
      what: notFinite === 1
        ? "every value of its output is NaN or infinite"
        : `${percent(notFinite)} of its output is NaN or infinite`,
      isRange: false,
    };
  }
  if (min === max) {
    return { what: `its output is ${figure(min)} everywhere`, isRange: false };
  }
  const seen = `its output goes from ${figure(min)} to ${figure(max)}`;
  const range = outputRange(protocol);
  if (range === null) {
    return protocol.output.range === "maximum" && negative >= NOTABLE
      ? {
        what: `${seen}, and ${percent(negative)} of it, below 0, becomes black`,
        isRange: true,
      }
      : null;
  }
  const [black, white] = range;
  if (outside >= NOTABLE) {
    return {
      what: `${seen} where the protocol takes ${black}..${white}, so ${
        percent(outside)
      } of it ${
        protocol.output.range === "wrap" ? "wraps around" : "is clipped"
      }`,
      isRange: true,
    };
  }
  return (max - min) * 255 < 2 * (white - black)
    ? {
      what:
        `${seen} where the protocol takes ${black}..${white}, which is less than two grey levels`,
      isRange: true,
    }
    : null;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** Three significant digits. */
function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
