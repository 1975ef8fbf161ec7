/** Makes the first pair as fast as the next ones. */
import { encodePng } from "../../image/encode_png.ts";
import type { Picture } from "../../image/picture.ts";
import type { NetworkShelf } from "./network_shelf.ts";
import { OWN_PROTOCOL } from "./own_protocol.ts";
import { runPair } from "./run_pair.ts";

const WIDTH = 640, HEIGHT = 480;
/** So often, because compilers look at what was run before; and no longer than so many milliseconds. */
const ROUNDS = 4, MOST = 1000;

/**
 * Takes a made-up pair the whole road, several times: what it runs is compiled then.
 *
 * @param isWanted whether somebody waits for the engine; it goes no further then.
 */
export async function warmUp(
  shelf: NetworkShelf,
  isWanted: () => boolean,
): Promise<void> {
  const network = await shelf.open({
    network: null,
    protocol: OWN_PROTOCOL,
    backend: "auto",
  });
  if ("needs" in network) return;
  const file = async (name: string, channels: 1 | 3) => ({
    name,
    bytes: await encodePng(madeUp(channels)),
  });
  const pair = {
    ir: await file("ir", 1),
    vi: await file("vi", 3),
    fused: null,
  };
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    if (isWanted() || performance.now() - start > MOST) return;
    await runPair(
      pair,
      { profiles: ["cdd"], bits16: null },
      network,
      () => {},
    );
  }
}

/** Slopes with something like noise upon them, so that no metric is undefined and every filter of PNG has rows. */
function madeUp(channels: 1 | 3): Picture {
  const data = Uint8Array.from(
    { length: WIDTH * HEIGHT * channels },
    (_, at) => (at >> 4) + (at * 2654435761 >>> 28) & 255,
  );
  return { width: WIDTH, height: HEIGHT, channels, data };
}
