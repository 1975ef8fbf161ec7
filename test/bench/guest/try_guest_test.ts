/** What trying a network on one pair tells: networks are functions here. */
import { assertEquals } from "@std/assert";
import {
  type GuestFindings,
  tryGuest,
} from "../../../src/bench/guest/try_guest.ts";
import type { Plane } from "../../../src/image/plane.ts";
import { findProtocol } from "../../../src/protocol/find_protocol.ts";
import type { SourcePlanes } from "../../../src/image/source_planes.ts";

const [width, height] = [16, 17];
/** Every level 0..255, and a few again. */
const levels = Uint8Array.from({ length: width * height }, (_, i) => i % 256);
const picture = { width, height, channels: 1, data: levels } as const;

/** Tries the network that makes of each value of `ir` another. */
async function findings(
  network: (value: number, at: number) => number,
  protocols: readonly string[],
  random: readonly string[] = [],
): Promise<GuestFindings & { readonly runs: number }> {
  let runs = 0;
  const found = await tryGuest({
    session: {
      run: ({ ir }: SourcePlanes): Promise<Plane> =>
        Promise.resolve({ ...ir, data: ir.data.map(network) }),
    },
    protocols: protocols.map(findProtocol),
    pair: { ir: { width, height, data: levels }, vi: picture },
    random,
    onRun: () => runs++,
  });
  return { ...found, runs };
}

const same = (value: number): number => value;

Deno.test("try: a network that fits is run twice, and nothing is said", async () => {
  assertEquals(await findings(same, ["clip-round"]), {
    notes: [],
    refusal: null,
    runs: 2,
  });
  assertEquals(
    await findings(same, ["clip-round", "imsave-stretch", "levels-round"]),
    { notes: [], refusal: null, runs: 3 },
  );
});

Deno.test("try: a network whose two runs differ in a bit is refused, and its random operators are named", async () => {
  let calls = 0;
  const noisy = (value: number): number => ++calls === 300 ? value + 1 : value;
  const { refusal } = await findings(noisy, ["clip-round"], [
    "RandomNormalLike noise",
  ]);
  assertEquals(
    refusal,
    "two runs differ in 1 of 272 values, by up to 1.00; it draws random numbers (RandomNormalLike noise), export it without (torch: model.eval())",
  );
  calls = 0;
  assertEquals(
    (await findings(noisy, ["clip-round"])).refusal,
    "two runs differ in 1 of 272 values, by up to 1.00; no operator of it is known to be random",
  );
  assertEquals(
    (await findings(same, ["clip-round"], ["Bernoulli b"])).notes,
    ["it has random operators (Bernoulli b), but two runs agree"],
  );
  let zeros = 0;
  assertEquals(
    (await findings(() => ++zeros > 272 ? 0 : -0, ["clip-round"])).refusal
      ?.startsWith("two runs differ in 272 of 272 values"),
    true,
  );
});

Deno.test("try: an output in another range is told with the range, the share and a protocol that fits", async () => {
  const notes = async (
    network: (value: number) => number,
    protocol: string,
  ): Promise<string> => (await findings(network, [protocol])).notes.join();
  assertEquals(
    await notes((value) => 255 * value, "clip-round"),
    "under clip-round its output goes from 0 to 255 where the protocol takes 0..1, so 98.5% of it is clipped; --protocol imsave-stretch takes any range, an export with an output in 0..1 fits clip-round",
  );
  // A network of levels: 255 times what it gives of 0..1, and in range of levels.
  assertEquals(
    await notes((value) => Math.min(value + 100, 255), "unit-wrap"),
    "under unit-wrap its output goes from 100 to 101 where the protocol takes 0..1, so 100.0% of it wraps around; --protocol levels-round fits it, --protocol imsave-stretch takes any range, an export with an output in 0..1 fits unit-wrap",
  );
  assertEquals(
    await notes((value) => (value + 10) / 265, "levels-round"),
    "under levels-round its output goes from 0.0377 to 1 where the protocol takes 0..255, which is less than two grey levels; an export with an output in 0..255 fits levels-round",
  );
  assertEquals(
    await notes((value) => 2 * value - 1, "clip-round-even"),
    "under clip-round-even its output goes from -1 to 1 where the protocol takes 0..1, so 52.9% of it is clipped; --protocol imsave-stretch-even takes any range, an export with an output in 0..1 fits clip-round-even",
  );
  // One that always gives 0..1: a protocol that takes it and shows the network the same grey.
  assertEquals(
    (await notes((value) => value % 0.9, "levels-truncate")).split("; ")[1],
    "--protocol unit-truncate fits it, an export with an output in 0..255 fits levels-truncate",
  );
  assertEquals(await notes((value) => 1.004 * value, "clip-round"), "");
  assertEquals(await notes((value) => 255 * value, "imsave-stretch"), "");
});

Deno.test("try: no number, one number and negative numbers each get a word", async () => {
  const note = async (
    network: (value: number, at: number) => number,
    protocol: string,
  ): Promise<string | undefined> =>
    (await findings(network, [protocol])).notes[0];
  assertEquals(
    await note(() => NaN, "imsave-stretch"),
    "under imsave-stretch every value of its output is NaN or infinite",
  );
  assertEquals(
    await note((value, at) => at < 68 ? Infinity : value, "clip-round"),
    "under clip-round 25.0% of its output is NaN or infinite",
  );
  assertEquals(
    await note(() => 0.5, "clip-round"),
    "under clip-round its output is 0.5 everywhere",
  );
  assertEquals(
    (await note((value) => value - 0.5, "divide-by-maximum"))?.split(";")[0],
    "under divide-by-maximum its output goes from -0.5 to 0.5, and 52.9% of it, below 0, becomes black",
  );
});
