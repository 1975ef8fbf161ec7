/** Whether a recipe's data are a folder of its user: what has a slash in its name, `.` or `..`. */
export function isFolder(set: string): boolean {
  return /[\\/]|^\.{1,2}$/.test(set);
}
