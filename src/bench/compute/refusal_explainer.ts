import type { Plane } from "../../image/plane.ts";
import { PROTOCOLS } from "../../protocol/protocols.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";

/** Runs a network once, and throws if it refuses. */
type Run = (sources: SourcePlanes) => Promise<unknown>;

/** Whether a network takes pictures of a size. */
type Takes = (width: number, height: number) => Promise<boolean>;

/** Sides that are multiples of these are tried, smallest first: what pyramids and patches ask for. */
const MULTIPLES = [...Array.from({ length: 31 }, (_, i) => i + 2), 48, 64];

/** Pictures to try are at least so many pixels high and wide: a network may refuse small ones for being small. */
const LEAST = 64;

/**
 * Says why a network may have refused a pair: it tries pictures of other sizes, and names what it takes and which
 * protocols complete the sides so. What small pictures tell is found out once.
 *
 * @param reason what the engine said, for where the size is not the reason
 */
export function refusalExplainer(
  run: Run,
): (sources: SourcePlanes, reason: string) => Promise<string> {
  let multiple: Promise<number | null> | undefined;
  return async ({ ir, vi }, reason) => {
    const takes: Takes = (width, height) => {
      const blank = ({ channels }: Plane): Plane => ({
        width,
        height,
        channels,
        data: new Float32Array(channels * width * height),
      });
      return run({ ir: blank(ir), vi: blank(vi) })
        .then(() => true, () => false);
    };
    const found = await (multiple ??= firstMultiple(takes));
    if (found === null) {
      return `it refuses this size and every other that was tried (${reason}); sizes that were fixed when it was exported are the usual cause, export it with dynamic axes`;
    }
    if (ir.width % found === 0 && ir.height % found === 0) {
      return `it refuses this size, but not every one (${reason})`;
    }
    const sides = sidesOf(vi.channels);
    const taken: string[] = [];
    for (const [side, protocols] of sides) {
      const [width, height] = [ir.width, ir.height].map((length) =>
        Math.ceil(length / side) * side
      ) as [number, number];
      if (await takes(width, height)) {
        taken.push(
          `--protocol ${protocols.join(" or ")} makes it ${width}x${height}`,
        );
      }
    }
    return `it refuses this size and takes sides that are multiples of ${found}; ${
      taken.length > 0
        ? taken.join(", ")
        : "no protocol completes sides to those, pad and crop inside the network when exporting it"
    }`;
  };
}

async function firstMultiple(takes: Takes): Promise<number | null> {
  for (const multiple of MULTIPLES) {
    // Odd numbers of it, so that the sides are multiples of no larger power of two.
    const least = Math.ceil(LEAST / multiple) | 1;
    const [a, b] = [least * multiple, (least + 2) * multiple];
    if (await takes(a, b) && await takes(b, a)) return multiple;
  }
  return null;
}

/** The protocols that complete sides and show the network so many channels, by the multiple they complete to. */
function sidesOf(visible: Plane["channels"]): Map<number, string[]> {
  const fitting = PROTOCOLS.filter(({ input, size }) =>
    size.pad === "edge" && (input.channel === "rgb" ? 3 : 1) === visible
  );
  return new Map(
    [...Map.groupBy(fitting, ({ size }) => size.multiple)].map((
      [side, protocols],
    ) => [side, protocols.map(({ id }) => id)]),
  );
}
