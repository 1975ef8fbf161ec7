/** Walks one scan of a JPEG to its end (ITU T.81, sections B.2.3, E.1.4 and G.1.2). */
import { ImageError } from "../image_error.ts";
import { type RestartInterval, restartIntervals } from "./jpeg_bits.ts";
import {
  type BlockWalk,
  walkDc,
  walkFirst,
  walkRefinement,
  walkSequential,
} from "./jpeg_blocks.ts";
import type { JpegComponent, JpegFrame } from "./jpeg_frame.ts";
import type { HuffmanTable } from "./jpeg_huffman.ts";

/** A scan with what came before it. */
export interface JpegScan {
  /** Parameters of the SOS segment. */
  readonly header: Uint8Array;
  /** The entropy-coded bytes. */
  readonly scan: Uint8Array;
  readonly frame: JpegFrame;
  /** By slot: 0..3 DC, 16..19 AC. */
  readonly tables: ReadonlyMap<number, HuffmanTable>;
  /** MCUs between restart markers; 0 for none. */
  readonly restartInterval: number;
  readonly name: string;
}

interface Part {
  readonly component: JpegComponent;
  readonly walk: BlockWalk;
}

/**
 * Walks a scan and notes in the frame what it sent.
 *
 * @throws {ImageError} "truncated" when blocks are missing, "corrupt" when anything else is wrong.
 */
export function walkScan(scan: JpegScan): void {
  const parts = readHeader(scan);
  const alone = parts.length === 1 ? parts[0]!.component : undefined;
  const columns = alone?.columns ?? scan.frame.mcuColumns;
  const mcus = columns * (alone?.rows ?? scan.frame.mcuRows);
  const interval = scan.restartInterval === 0 ? mcus : scan.restartInterval;
  let mcu = 0;
  let restarts = 0;
  for (const piece of restartIntervals(scan.scan)) {
    for (const { walk } of parts) walk.endRun = walk.lastDc = 0;
    const end = Math.min(mcus, mcu + interval);
    for (; mcu < end; mcu++) {
      walkMcu(
        piece,
        parts,
        mcu % columns,
        Math.floor(mcu / columns),
        alone !== undefined,
        scan,
      );
    }
    if (piece.bits.bytesLeft > 0) {
      throw corrupt(scan.name, "bytes are left over in a scan");
    }
    const wanted = mcu < mcus ? restarts++ & 7 : null;
    if (piece.marker === wanted) continue;
    if (piece.marker === null) throw truncated(scan.name, mcu, mcus);
    throw corrupt(scan.name, "a restart marker is missing or out of turn");
  }
}

function walkMcu(
  piece: RestartInterval,
  parts: readonly Part[],
  column: number,
  row: number,
  alone: boolean,
  scan: JpegScan,
): void {
  const { bits } = piece;
  for (const { component, walk } of parts) {
    const across = alone ? 1 : component.across;
    const down = alone ? 1 : component.down;
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) {
        const block = (row * down + y) * component.stride + column * across + x;
        const legal = !scan.frame.progressive
          ? walkSequential(bits, walk, block)
          : walk.from === 0
          ? walkDc(bits, walk, block)
          : walk.refines
          ? walkRefinement(bits, walk, block)
          : walkFirst(bits, walk, block);
        if (bits.overrun) throw truncated(scan.name, row, scan.frame.mcuRows);
        if (!legal) {
          throw corrupt(scan.name, `illegal code near MCU row ${row}`);
        }
      }
    }
  }
}

/** The components of the scan with their tables; what the scan sends is noted in the frame. */
function readHeader({ header, frame, tables, name }: JpegScan): Part[] {
  const count = header[0] ?? 0;
  if (count < 1 || header.length !== 4 + 2 * count) {
    throw corrupt(name, "a malformed scan header");
  }
  const [from, to, approximation] = frame.progressive
    ? header.subarray(1 + 2 * count)
    : [0, 63, 0];
  const high = approximation! >> 4;
  const low = approximation! & 15;
  if (
    to! > 63 || from! > to! ||
    (frame.progressive && (from === 0) !== (to === 0)) ||
    (from! > 0 && count > 1)
  ) {
    throw corrupt(name, "a scan of an illegal band");
  }
  const walk = {
    from: from!,
    to: to!,
    low,
    refines: high > 0,
    endRun: 0,
    lastDc: 0,
  };
  return Array.from({ length: count }, (_, i) => {
    const component = frame.components.find(({ id }) =>
      id === header[1 + 2 * i]
    );
    if (component === undefined) {
      throw corrupt(name, "a scan of a component that the frame does not have");
    }
    const sent = component.lowestBit.subarray(from, to! + 1);
    if (sent.some((bit) => bit !== (high > 0 ? high : 255))) {
      throw corrupt(name, "scans out of order");
    }
    sent.fill(low);
    const slots = header[2 + 2 * i]!;
    const dc = tables.get(slots >> 4);
    const ac = tables.get(16 + (slots & 15));
    const needsDc = from === 0 && high === 0;
    const needsAc = to! > 0;
    if ((needsDc && dc === undefined) || (needsAc && ac === undefined)) {
      throw corrupt(name, "a Huffman table is missing");
    }
    const { nonzero, values } = component;
    return { component, walk: { ...walk, dc, ac, nonzero, values } };
  });
}

function truncated(name: string, at: number, of: number): ImageError {
  return new ImageError(
    "truncated",
    `Cannot decode ${name}: the JPEG ends inside a scan (${at} of ${of}); fetch it anew`,
  );
}

function corrupt(name: string, what: string): ImageError {
  return new ImageError(
    "corrupt",
    `Cannot decode ${name}: ${what}; fetch it anew`,
  );
}
