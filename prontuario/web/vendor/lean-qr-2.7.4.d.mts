// What the scripts use of it. The whole is described in the package.
export function generate(
  text: string,
  options: { maxVersion: number },
): { size: number; get(x: number, y: number): boolean }
