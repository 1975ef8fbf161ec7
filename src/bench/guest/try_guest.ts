import type { Plane } from "../../image/plane.ts";
import { cutPlane } from "../../protocol/cut_plane.ts";
import { inWindows } from "../../protocol/in_windows.ts";
import { prepare, type Sources } from "../../protocol/prepare.ts";
import type { Protocol } from "../../protocol/protocol.ts";
import { PROTOCOLS } from "../../protocol/protocols.ts";
import type { Session } from "../../runtime/backend.ts";
import { describeOutput, outputRange } from "./describe_output.ts";
import { type OutputFault, outputFault } from "./output_fault.ts";

/** What a guest network is tried with. */
export interface GuestTrial {
  readonly session: Pick<Session, "run">;
  readonly protocols: readonly Protocol[];
  /** The pictures of one pair. */
  readonly pair: Sources;
  /** Its operators that draw random numbers, by name. */
  readonly random: readonly string[];
  /** Called after each run. */
  onRun?(): void;
}

/** What came of trying. */
export interface GuestFindings {
  /** What its user should know, each a clause about the network. */
  readonly notes: readonly string[];
  /** Why it cannot be benchmarked, or null. */
  readonly refusal: string | null;
}

/**
 * Tries a network on one pair before any value is taken from it: twice under its first protocol, because whatever differs
 * between two runs cannot be repeated; and once under each, because an output in another range than the protocol's still
 * gives an image.
 *
 * @throws whatever the network throws.
 */
export async function tryGuest(trial: GuestTrial): Promise<GuestFindings> {
  const { protocols, random } = trial;
  const output = outputs(trial);
  const faultOf: Faults = async (protocol) => {
    const values = visiblePart(await output(protocol), trial.pair.vi);
    return outputFault(protocol, describeOutput(protocol, values));
  };
  const [first] = protocols;
  if (first === undefined) return { notes: [], refusal: null };
  const difference = differenceOf(
    await output(first),
    await runOnce(trial, first),
  );
  if (difference !== null) {
    return {
      notes: [],
      refusal: `two runs differ ${difference}; ${
        random.length === 0
          ? "no operator of it is known to be random"
          : `it draws random numbers (${
            random.join(", ")
          }), export it without (torch: model.eval())`
      }`,
    };
  }
  const notes = random.length === 0
    ? []
    : [`it has random operators (${random.join(", ")}), but two runs agree`];
  for (const protocol of protocols) {
    const fault = await faultOf(protocol);
    if (fault === null) continue;
    notes.push(
      `under ${protocol.id} ${fault.what}${
        fault.isRange ? `; ${await remedy(protocol, faultOf)}` : ""
      }`,
    );
  }
  return { notes, refusal: null };
}

type Outputs = (protocol: Protocol) => Promise<Plane>;

/** What is odd about the network's output under a protocol. */
type Faults = (protocol: Protocol) => Promise<OutputFault | null>;

/** Runs the network once for all protocols that show it the same. */
function outputs(trial: GuestTrial): Outputs {
  const made = new Map<string, Promise<Plane>>();
  return (protocol) => {
    const key = JSON.stringify([protocol.input, protocol.size]);
    const plane = made.get(key) ?? runOnce(trial, protocol);
    made.set(key, plane);
    return plane;
  };
}

async function runOnce(
  { session, pair, onRun }: GuestTrial,
  protocol: Protocol,
): Promise<Plane> {
  const plane = await inWindows(
    protocol,
    prepare(protocol, pair),
    (planes) => session.run(planes),
  );
  onRun?.();
  return plane;
}

/** The values that the image will be made of: sides may have been completed. */
function visiblePart(
  output: Plane,
  { width, height }: { readonly width: number; readonly height: number },
): Float32Array {
  return output.width < width || output.height < height
    ? output.data
    : cutPlane(output, { x: 0, y: 0, width, height });
}

/** How two outputs differ, bit for bit; null if they do not. */
function differenceOf(a: Plane, b: Plane): string | null {
  if (a.data.length !== b.data.length) return "in size";
  const [one, other] = [bitsOf(a), bitsOf(b)];
  let [count, most] = [0, 0];
  for (let i = 0; i < one.length; i++) {
    if (one[i] === other[i]) continue;
    count++;
    most = Math.max(most, Math.abs(a.data[i]! - b.data[i]!));
  }
  return count === 0
    ? null
    : `in ${count} of ${one.length} values, by up to ${most.toPrecision(3)}`;
}

function bitsOf({ data }: Plane): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.length);
}

/** What to do about an output in another range: a protocol under which it is in range, found by trying; one that takes any. */
async function remedy(protocol: Protocol, faultOf: Faults): Promise<string> {
  const alike = PROTOCOLS.filter(({ input, size }) =>
    input.channel === protocol.input.channel && isSame(size, protocol.size)
  );
  const others = alike.filter((other) =>
    outputRange(other) !== null && other.input.scale !== protocol.input.scale
  ).toSorted((a, b) =>
    Number(isSame(b.output, protocol.output)) -
    Number(isSame(a.output, protocol.output))
  );
  const fitting = await findFitting(others, faultOf);
  const stretching = alike.find((other) =>
    isSame(other.input, protocol.input) && other.output.range === "stretch" &&
    other.output.colour === undefined
  );
  const [black, white] = outputRange(protocol) ?? [0, 1];
  return [
    ...fitting === undefined ? [] : [`--protocol ${fitting.id} fits it`],
    ...stretching === undefined
      ? []
      : [`--protocol ${stretching.id} takes any range`],
    `an export with an output in ${black}..${white} fits ${protocol.id}`,
  ].join(", ");
}

async function findFitting(
  protocols: readonly Protocol[],
  faultOf: Faults,
): Promise<Protocol | undefined> {
  for (const protocol of protocols) {
    if (await faultOf(protocol) === null) return protocol;
  }
  return undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
