/** How a codebook is called where a number is made with it: 'v37 · 0httkcb', its version and the seven letters that belong to exactly its content. */
export function codebookName(version: number, digest: string): string {
  return `v${version} · ${digest}`
}
