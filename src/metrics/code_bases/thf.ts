/** A file of the objective evaluation of thfylsty, at the commit that the variants follow. */
export function thfCode(file: string): string {
  return `thfylsty/Objective-evaluation-for-image-fusion ${file} at 6f55732ef5528f3ec5ee9ffbb1b184a17e2391e5`;
}
