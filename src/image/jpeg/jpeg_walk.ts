/** Walks a JPEG from its first block to its last. */
import { ImageError } from "../image_error.ts";
import { JpegFrame } from "./jpeg_frame.ts";
import { type HuffmanTable, readHuffmanTables } from "./jpeg_huffman.ts";
import { walkScan } from "./jpeg_scan.ts";
import { jpegSegments, SOS } from "./jpeg_segments.ts";

/**
 * Walks all scans of a Huffman-coded JPEG, sequential or progressive, block by block. That proves that every block is
 * there: a decoder fills what is missing with grey and says nothing.
 *
 * @param keep Of how many components the coefficients are kept in the frame.
 * @throws {ImageError} "truncated" when blocks, scans or components are missing, "corrupt" when the codes are illegal.
 */
export function walkJpeg(
  bytes: Uint8Array,
  name: string,
  keep: number = 0,
): JpegFrame {
  const tables = new Map<number, HuffmanTable>();
  let restartInterval = 0;
  let frame: JpegFrame | undefined;
  for (const { marker, data, scan } of jpegSegments(bytes, name)) {
    if (marker >= 0xc0 && marker <= 0xc2) {
      frame = new JpegFrame(data, marker === 0xc2, keep);
    } else if (marker === DHT) {
      const read = readHuffmanTables(data);
      if (read === null) {
        throw new ImageError(
          "corrupt",
          `Cannot decode ${name}: a malformed Huffman table; fetch it anew`,
        );
      }
      for (const { slot, table } of read) tables.set(slot, table);
    } else if (marker === DRI) {
      restartInterval = (data[0] ?? 0) << 8 | (data[1] ?? 0);
    } else if (marker === SOS) {
      if (frame === undefined) {
        throw new ImageError(
          "corrupt",
          `Cannot decode ${name}: a JPEG scan before its frame`,
        );
      }
      walkScan({
        header: data,
        scan,
        frame,
        tables,
        restartInterval,
        name,
      });
    }
  }
  if (frame?.isComplete() !== true) {
    throw new ImageError(
      "truncated",
      `Cannot decode ${name}: some scans of the JPEG are missing; fetch it anew`,
    );
  }
  return frame;
}

const DHT = 0xc4;
const DRI = 0xdd;
