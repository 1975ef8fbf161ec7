/**
 * The orientation tag of a TIFF block, as EXIF carries it (EXIF 2.32, tag 0x0112 of IFD0).
 *
 * A block too damaged to read says nothing about orientation, which is orientation 1, as in every decoder.
 *
 * @param tiff The block from its byte-order mark on (in a JPEG: after `Exif\0\0`).
 * @returns 1..8.
 */
export function exifOrientation(tiff: Uint8Array): number {
  if (tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = view.getUint16(0);
  if (order !== INTEL && order !== MOTOROLA) return 1;
  const little = order === INTEL;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

const INTEL = 0x4949;
const MOTOROLA = 0x4d4d;
const ORIENTATION_TAG = 0x0112;
