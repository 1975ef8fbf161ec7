import { sha256Hex } from "../../canon/digest.ts";
import { readBytes } from "../../files/read_bytes.ts";
import { decodeImage } from "../../image/decode.ts";
import type { PairReader } from "../compute/pair_reader.ts";
import type { FolderFile } from "./folder_file.ts";

/** Reads pairs of {@linkcode FolderFile}s where they lie. */
export const folderReader: PairReader = async (pair, modality) => {
  const { path, name, sha256, bits16 } = pair[modality] as FolderFile;
  const bytes = await readBytes(path);
  if (await sha256Hex(bytes) !== sha256) {
    throw new RangeError(
      `Cannot score ${name}: it changed while the run was going on; run the same command again`,
    );
  }
  return await decodeImage(
    bytes,
    bits16 === null ? { name } : { name, bits16 },
  );
};
