/** Proves that every block of a JPEG is there: its decoder fills what is missing with grey and says nothing. */
import { ImageError } from "../image_error.ts";
import { JpegFrame } from "./jpeg_frame.ts";
import { type HuffmanTable, readHuffmanTables } from "./jpeg_huffman.ts";
import { assertWholeScan } from "./jpeg_scan.ts";
import { jpegSegments, SOS } from "./jpeg_segments.ts";

/**
 * Walks all scans of a Huffman-coded JPEG, sequential or progressive, block by block.
 *
 * @throws {ImageError} "truncated" when blocks, scans or components are missing, "corrupt" when the codes are illegal.
 */
export function assertWholeJpeg(bytes: Uint8Array, name: string): void {
  const tables = new Map<number, HuffmanTable>();
  let restartInterval = 0;
  let frame: JpegFrame | undefined;
  for (const { marker, data, scan } of jpegSegments(bytes, name)) {
    if (marker >= 0xc0 && marker <= 0xc2) {
      frame = new JpegFrame(data, marker === 0xc2);
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
      assertWholeScan({
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
}

const DHT = 0xc4;
const DRI = 0xdd;
