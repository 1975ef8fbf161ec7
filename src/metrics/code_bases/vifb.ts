/** A file of the metrics of the VIFB benchmark, at the commit that the variants follow. */
export function vifbCode(file: string): string {
  return `xingchenzhang/VIFB metrics/${file} at 22b2ea9d91499cc5962d9bdcae9c290270f0fade`;
}
