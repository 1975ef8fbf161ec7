import type { Picture } from "../image/picture.ts";
import type { Plane } from "../image/plane.ts";
import { finish } from "../protocol/finish.ts";
import { inWindows } from "../protocol/in_windows.ts";
import { prepare, type Sources } from "../protocol/prepare.ts";
import type { Protocol } from "../protocol/protocol.ts";
import type { Session } from "../runtime/backend.ts";

/** A pair behind its network. */
export interface FusedPair {
  /**
   * What the network gave: as large as the prepared sources, windows averaged, in the protocol's range; its own values,
   * not yet levels.
   */
  readonly output: Plane;
  /**
   * The 8-bit picture the output becomes, as large as the sources.
   *
   * @param rule another protocol's, where the two feed a network the same; the protocol's own unless told.
   * @throws {RangeError} if the output is smaller than the sources or holds a value that is not finite.
   */
  finish(rule?: Protocol["output"]): Picture;
}

/**
 * The one road of pixels: a pair is prepared as the protocol says, cut into windows where it cuts, run, and finished.
 *
 * @param session runs the network; anything that maps prepared planes to a plane.
 * @throws {RangeError} if the protocol does not take the pair's size.
 */
export async function fusePair(
  protocol: Protocol,
  pair: Sources,
  session: Pick<Session, "run">,
): Promise<FusedPair> {
  const output = await inWindows(
    protocol,
    prepare(protocol, pair),
    (sources) => session.run(sources),
  );
  return {
    output,
    finish: (rule = protocol.output) =>
      finish(
        { ...protocol, output: rule },
        output,
        rule.colourOf === "ir" ? { channels: 1, ...pair.ir } : pair.vi,
      ),
  };
}
